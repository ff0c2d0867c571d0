import { ADVERBS, DAY, NO_OBJECT, SUBJECT } from './clauses.ts';
import type { Draft, Drafter } from './draft.ts';
import { NAME, PERSON, QUOTE } from './marks.ts';
import {
  DEEDS,
  DEEDS_TO_PEOPLE,
  DEEDS_WITH,
  DEMANDS,
  INTENTIONS,
  PAYMENTS,
  toPattern,
} from './verbs.ts';

const OBJECT = `(?= (?!${NO_OBJECT}(?!\\p{L}))(?:that |the |an? |its |his |her |their |more |new |all |${NAME}|${QUOTE}|\\d|\\p{Ll}))`;
const DEED = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(DEEDS.keys())})${OBJECT}(?! ${PERSON})`,
  'u',
);
const TO_SOMEBODY = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(DEEDS_TO_PEOPLE.keys())})(?: with)? (?:\\p{Ll}+ )?(${PERSON})(?=[,.;]|$| (?!and|[’'])(\\p{Ll}+))`,
  'u',
);
const DEED_WITH = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(DEEDS_WITH.keys())})(?= (?!${NO_OBJECT}(?!\\p{L}))[\\p{L}\uE000-\uE800])`,
  'u',
);
const INTENDS = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(INTENTIONS.keys())}) (?:\\p{Ll}+ly )?(?:on [^,;]{3,20} )?to (?!(?:be|the|an?|it|${NAME})(?!\\p{L}))\\p{Ll}+`,
  'u',
);
const DEMAND = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(DEMANDS.keys())}|called on) (${NAME}) (?:\\p{Ll}+ly )?to \\p{Ll}+`,
  'u',
);
const ACCUSES = new RegExp(`${SUBJECT}${ADVERBS} accused (${NAME}) of `, 'u');
const RESPONDS = new RegExp(
  `${SUBJECT}${ADVERBS} (responded|reacted)(?= (?:with|by|to|on|that) )`,
  'u',
);
const SPEAKS_OF = new RegExp(`${SUBJECT}${ADVERBS} (spoke (?:of|about)|talked about)(?= )`, 'u');
const CALLS_ON = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(DEMANDS.keys())}|called on) (?:(?:his|her|its|their) )?((?:the |all )?(?:\\p{Ll}+ ){0,2}\\p{Ll}+s) to \\p{Ll}+`,
  'u',
);
const TRAVELS = new RegExp(`${SUBJECT}${ADVERBS} (?:travell?ed|flew) to ${NAME}`, 'u');
const MONEY = String.raw`(?:about |around |more than |nearly |over |some )?(?:US|C|A)?[$€£]\s?\d`;
const PAYS = new RegExp(`${SUBJECT}${ADVERBS} (${toPattern(PAYMENTS.keys())}) ${MONEY}`, 'u');
const DESCRIBES = new RegExp(`${SUBJECT}${ADVERBS} (described) (${NAME}) as `, 'u');
const CALLS = new RegExp(`${SUBJECT}${ADVERBS} (called) (${NAME}) (?:${QUOTE}|an? |the |“)`, 'u');
const HOPES = new RegExp(
  `${SUBJECT}(?: \\p{Ll}+ly)? (plans|wants|hopes|intends|needs) to (?!be(?!\\p{L}))\\p{Ll}+`,
  'u',
);
const IS_KNOWN = new RegExp(
  `${SUBJECT} (?:(is|was|has been|had been) )(?:\\p{Ll}+ly )?(accused of|charged with|known for|found guilty of|sentenced to|convicted of|suspected of|nominated for|diagnosed with|best known for|responsible for|used for)(?= )`,
  'u',
);
const ON_DAY = new RegExp(
  `(?:^|[;:] )On (?:\\p{Lu}\\p{Ll}+day, )?${DAY},? ${SUBJECT}${ADVERBS} \\p{Ll}+(?:ed|ought|oke|old|et|ent|aid|ook|ew|ave|egan|eld|old|ook|on|uck|ed|aunched)(?!\\p{L})`,
  'u',
);

/** What somebody did, wants, demands, paid, and whom they met. */
export const askWhatWasDone: Drafter = ({ marked, named }) => {
  const drafts: Draft[] = [];
  const ask = (text: string, ...marks: readonly (string | undefined)[]) => {
    const about = marks.flatMap((mark) => (mark === undefined ? [] : [named(mark).text]));
    drafts.push({ text, kind: 'deed', about });
  };
  const say = (mark: string | undefined) => named(mark!).text;
  const deed = DEED.exec(marked);
  if (deed) ask(`What did ${say(deed[1])} ${DEEDS.get(deed[2]!)}?`, deed[1]);
  const to = TO_SOMEBODY.exec(marked);
  if (to && endsHere(to[4])) {
    ask(`Who did ${say(to[1])} ${DEEDS_TO_PEOPLE.get(to[2]!)}?`, to[1]);
  }
  const withWord = DEED_WITH.exec(marked);
  if (withWord)
    ask(
      `What did ${say(withWord[1])} ${DEEDS_WITH.get(withWord[2]! as `${string} ${string}`)}?`,
      withWord[1],
    );
  const intends = INTENDS.exec(marked);
  if (intends) ask(`What did ${say(intends[1])} ${INTENTIONS.get(intends[2]!)} to do?`, intends[1]);
  const demand = DEMAND.exec(marked);
  if (demand) {
    const verb = demand[2] === 'called on' ? 'call on' : DEMANDS.get(demand[2]!);
    ask(`What did ${say(demand[1])} ${verb} ${say(demand[3])} to do?`, demand[1], demand[3]);
  }
  const accuses = ACCUSES.exec(marked);
  if (accuses) {
    ask(`What did ${say(accuses[1])} accuse ${say(accuses[2])} of?`, accuses[1], accuses[2]);
  }
  const responds = RESPONDS.exec(marked);
  if (responds)
    ask(
      `How did ${say(responds[1])} ${responds[2]!.slice(0, -2)}?`.replace('reacte', 'react'),
      responds[1],
    );
  const of = SPEAKS_OF.exec(marked);
  if (of) ask(`What did ${say(of[1])} ${of[2]!.startsWith('t') ? 'talk' : 'speak'} about?`, of[1]);
  const calls_on = CALLS_ON.exec(marked);
  if (calls_on && !/[\uE000-\uE800]/.test(calls_on[3]!)) {
    const verb = calls_on[2] === 'called on' ? 'call on' : DEMANDS.get(calls_on[2]!);
    ask(`What did ${say(calls_on[1])} ${verb} ${calls_on[3]} to do?`, calls_on[1]);
  }
  const travels = TRAVELS.exec(marked);
  if (travels) ask(`Where did ${say(travels[1])} travel?`, travels[1]);
  const pays = PAYS.exec(marked);
  if (pays) ask(`How much did ${say(pays[1])} ${PAYMENTS.get(pays[2]!)}?`, pays[1]);
  const describes = DESCRIBES.exec(marked);
  if (describes)
    ask(`How did ${say(describes[1])} describe ${say(describes[3])}?`, describes[1], describes[3]);
  const calls = CALLS.exec(marked);
  if (calls) ask(`What did ${say(calls[1])} call ${say(calls[3])}?`, calls[1], calls[3]);
  const hopes = HOPES.exec(marked);
  if (hopes) ask(`What does ${say(hopes[1])} ${hopes[2]!.slice(0, -1)} to do?`, hopes[1]);
  const known = IS_KNOWN.exec(marked);
  if (known)
    ask(`What ${known[2] === 'is' ? 'is' : 'was'} ${say(known[1])} ${known[3]}?`, known[1]);
  const day = ON_DAY.exec(marked);
  if (day) {
    drafts.push({
      text: `What did ${say(day[2])} do on ${day[1]}?`,
      kind: 'time',
      about: [say(day[2]), day[1]!],
    });
  }
  return drafts;
};

/** Whether the word behind a name doesn't make it a part of something else. */
function endsHere(next: string | undefined): boolean {
  return (
    next === undefined ||
    /^(?:on|in|at|for|to|of|as|over|after|before|during|from|with|by|who|when|while|because)$/.test(
      next,
    )
  );
}
