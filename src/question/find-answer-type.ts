import type { AnswerType } from '../index/query.ts';
import { OFFICE_PATTERN } from '../text/lexicon.ts';
import type { TextRange } from '../text/sentences.ts';

const ASKING_WORD =
  /\b(?:what|which|who|whom|whose|when|where|why|how)(?:['’]?s)?(?![\p{L}\p{N}])/iu;
const AUXILIARY =
  "(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|might|may|must|isn['’]?t|wasn['’]?t|didn['’]?t|don['’]?t)";
/** "When Trump met Salih, what …": the clause that opens a question does not ask. */
const OPENING_CLAUSE = new RegExp(`^(?:when|where)(?!['’]?s)\\s+(?!${AUXILIARY}\\b)`, 'i');
const YES_NO = new RegExp(`^${AUXILIARY}\\b`, 'i');
/** "Did he say when …" asks for a time; "Did the general who …" for nobody. */
const ASKED_OF =
  /\b(?:say|said|saying|know|known|tell|told|me|us|explain|reveal|mention|specify|announce|clear|exactly|and|or|on|of|about|to)\s*$|[,;:]\s*$/i;

const WHAT = "what(?:['’]?s| is| are| was| were)";
const WHICH = '(?:what|which)';
/**
 * What asks for each type of answer, from the asking word on; the first that fits counts. A word
 * that belongs to the topic all the same is only looked ahead to: "which general".
 */
const ASKING: readonly (readonly [RegExp, AnswerType])[] = [
  asking(
    `how long ago|how recently|when|${WHICH} (?:year|date|day|month|week|time|century|decade)s?`,
    'time',
  ),
  asking(`${WHAT} the (?:exact )?(?:date|year|day|month|time)`, 'time'),
  asking('how (?:many|much|long|old|far|big|large|tall|often|high|deep)', 'number'),
  asking(`${WHICH} (?:number|percent|percentage|amount|share|proportion)`, 'number'),
  asking(
    `${WHAT} the (?:total |exact )?(?:number|percentage|amount|share|proportion|death toll)`,
    'number',
  ),
  asking(
    `where|${WHICH} (?:countr(?:y|ies)|cit(?:y|ies)|(?:town|place|state|province|region|location)s?)`,
    'place',
  ),
  // "Who is Barham Salih?" wants his office; "Who is the president?" and "Who is Salih's deputy?" a name.
  [
    /^who(?:['’]?s| is| was| are| were)(?= (?!(?:the|an?|my|your|his|her|its|our|their)\b|.*\S(?:['’]s|s['’]) )(?:\S+ ){0,3}\S+$)/i,
    'identity',
  ],
  asking('who|whom|whose', 'person'),
  [
    new RegExp(
      String.raw`^(?:what|which)(?= (?:\p{L}+ )?(?:${OFFICE_PATTERN}|person|man|woman|people)s?(?![\p{L}\p{N}]))`,
      'iu',
    ),
    'person',
  ],
  asking('why|how come|what reasons?|what (?:caused|led|made|prompted|drove|triggered)', 'reason'),
  asking(`${WHAT} the (?:main )?(?:reason|cause|motive|purpose)s?`, 'reason'),
  asking(WHAT, 'definition'),
];
/** What asks wherever it stands in a question that no asking word decides. */
const ANYWHERE: readonly (readonly [RegExp, AnswerType])[] = [
  [
    /^\s*(?:the )?(?:total |exact )?(?:number|percentage|amount|share|proportion)(?= of\b)/i,
    'number',
  ],
  [/\b(?:exact )?date$/i, 'time'],
  [/\b(?:the (?:word|term)|the meaning of|mean(?:s|ing)?$|define)(?![\p{L}\p{N}])/iu, 'definition'],
];
const EXPANSION = /\b(?:stands? for|short for|abbreviation|acronym|full (?:name|form))\b/i;

/**
 * What kind of answer a question wants, and the words that say so: they tell little of the topic.
 * The first asking word decides: "who was president when …" asks for a person.
 */
export function findAnswerType(question: string): { answerType: AnswerType; asking: TextRange } {
  const text = question.replace(/[\s?!.]+$/, '');
  const expansion = EXPANSION.exec(text);
  if (expansion) return found('expansion', expansion);

  const start = findAskingWord(text);
  if (start !== undefined) {
    const rest = text.slice(start);
    for (const [pattern, answerType] of ASKING) {
      const match = pattern.exec(rest);
      if (match) return found(answerType, match, start);
    }
  }
  for (const [pattern, answerType] of ANYWHERE) {
    const match = pattern.exec(text);
    if (match) return found(answerType, match);
  }
  return { answerType: 'other', asking: { start: 0, end: 0 } };
}

/** Whether a text is put as a question: by an asking word, or as one that yes or no answers. */
export function asksSomething(text: string): boolean {
  return ASKING_WORD.test(text) || YES_NO.test(text.trimStart());
}

function findAskingWord(text: string): number | undefined {
  const indent = text.length - text.trimStart().length;
  const first = ASKING_WORD.exec(text);
  if (first === null) return undefined;
  if (first.index === indent && OPENING_CLAUSE.test(text.slice(indent))) {
    const from = first.index + first[0].length;
    const second = ASKING_WORD.exec(text.slice(from));
    if (second) return from + second.index;
  }
  const asksYesOrNo = YES_NO.test(text.slice(indent));
  return asksYesOrNo && !ASKED_OF.test(text.slice(Math.max(0, first.index - 20), first.index))
    ? undefined
    : first.index;
}

function found(answerType: AnswerType, { index, 0: words }: RegExpExecArray, offset = 0) {
  return { answerType, asking: { start: offset + index, end: offset + index + words.length } };
}

function asking(words: string, answerType: AnswerType): readonly [RegExp, AnswerType] {
  return [new RegExp(`^(?:${words})(?:['’]?s)?(?![\\p{L}\\p{N}])`, 'iu'), answerType];
}
