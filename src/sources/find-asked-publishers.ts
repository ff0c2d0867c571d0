import type { QuestionText } from '../question/read-text.ts';
import type { PublisherFinder, PublisherMention } from './find-publishers.ts';

/** Words that make publishers the source asked for: "according to Rudaw", "did Rudaw report". */
export type AskedPublishers = PublisherMention & {
  /** What a date right behind these words tells: when articles appeared, or maybe an event's day. */
  date: 'publication' | 'unclear' | 'event';
  /** Whether it says "according to" or "reported by": what else the text names is then what it asks about. */
  isSource: boolean;
};

/** How much of the text around a publisher's name is read. */
const CUE_CHARS = 60;
const THE = /(?<!\S)the\s+$/i;
const ENUMERATION = /^(?:,|,? (?:and|or)| &) (?:the )?$/i;

const SOURCE_BEFORE =
  /\b(?:according to|as per|(?:reported|published|covered|written|posted) (?:by|in))\s*$/i;
const ARTICLES_BEFORE =
  /\b(?:articles?|story|stories|reports?|reporting|coverage|news|pieces?|latest|newest|more|(?:any|some|every)thing(?: else)?) (?:by|from|in)\s*$/i;
const ARTICLES_AFTER =
  /^(?:['’]s?)?\s+(?:articles?|story|stories|reports?|reporting|coverage|pieces?|account|version)(?![\p{L}\p{N}])/iu;
/** "and by Rudaw?": all there is. */
const PIECE_BEFORE =
  /^[^\p{L}]*(?:(?:and|but|or|no|what about|how about)[^\p{L}]+)?(?:by|from|in)\s*$/iu;
const PIECE_AFTER = /^[^\p{L}\p{N}]*$/u;
const PREPOSITION_BEFORE = /\b(?:in|by|from|of)\s*$/i;
const AUXILIARY_BEFORE = /\b(?:did|does|do|has|have|had)\s*$/i;
const VERB_AFTER_AUXILIARY =
  /^\s+(?:(publish(?:ed)?)|report(?:ed)?|say|said|write|written|cover(?:ed)?)(?![\p{L}\p{N}])/iu;
const VERB_AFTER =
  /^\s+(?:(publishe[sd])|reports|reported|writes|wrote|covers|covered|says|said)(?![\p{L}\p{N}])/iu;
/** "… told Rudaw reported", "was Rudaw published": the outlet is not who reports. */
const NO_SUBJECT_BEFORE =
  /\b(?:tells?|told|telling|to|with|for|by|at|about|of|from|on|in|against|is|are|was|were|been?)\s*$/i;

/** Nor is one compared that something is reported of: "… report that Rudaw was attacked". */
const NOT_COMPARED_BEFORE = new RegExp(`${NO_SUBJECT_BEFORE.source}|\\bthat\\s+(?:the\\s+)?$`, 'i');
/** What sets a publisher beside the one that is named as the source; a list may hold unknown ones. */
const BESIDE_SOURCE_BEFORE =
  /(?:\b(?:while|whereas|but|unlike|than|versus|vs\.?|by|in|both)|\p{Lu}[\p{L}.]*(?:,|,? (?:and|or)| &))\s+(?:[Tt]he\s+)?$/u;

/**
 * Finds where a question asks for what publishers reported, in text order. A publisher who was told
 * something, or whom the text is about, is not asked.
 *
 * @param read its spaces are single
 */
export function findAskedPublishers(
  read: QuestionText,
  publishers: PublisherFinder,
): AskedPublishers[] {
  return groupEnumerated(read, publishers).flatMap((mention) => readCue(read.text, mention) ?? []);
}

/**
 * The publishers that a text sets beside those that it asks: "Does Rudaw's report say so, while
 * Anadolu disagrees?" wants both. "According to Anadolu, did Rudaw interview him?" wants one.
 */
export function findComparedPublishers(
  read: QuestionText,
  publishers: PublisherFinder,
  asked: readonly AskedPublishers[],
): string[] {
  if (asked.length === 0) return [];
  const namesSource = asked.every(({ isSource }) => isSource);
  return publishers
    .findAll(read)
    .filter(({ start }) => {
      const before = read.text.slice(Math.max(0, start - CUE_CHARS), start);
      return namesSource ? BESIDE_SOURCE_BEFORE.test(before) : !NOT_COMPARED_BEFORE.test(before);
    })
    .flatMap(({ names }) => names);
}

/** "Rudaw and Anadolu" are one mention of two publishers. */
function groupEnumerated(read: QuestionText, publishers: PublisherFinder): PublisherMention[] {
  const groups: PublisherMention[] = [];
  for (const mention of publishers.findAll(read)) {
    const last = groups.at(-1);
    if (last !== undefined && ENUMERATION.test(read.text.slice(last.end, mention.start))) {
      const names = [...last.names, ...mention.names];
      groups[groups.length - 1] = { start: last.start, end: mention.end, names };
    } else groups.push(mention);
  }
  return groups;
}

function readCue(text: string, mention: PublisherMention): AskedPublishers | undefined {
  const the = THE.exec(text.slice(Math.max(0, mention.start - CUE_CHARS), mention.start));
  const start = mention.start - (the?.[0].length ?? 0);
  const before = text.slice(Math.max(0, start - CUE_CHARS), start);
  const after = text.slice(mention.end, mention.end + CUE_CHARS);
  const articles = ARTICLES_AFTER.exec(after);
  const source = SOURCE_BEFORE.exec(before);
  const ask = (
    date: AskedPublishers['date'],
    opening: RegExpExecArray | null,
    ending: RegExpExecArray | null,
  ): AskedPublishers => ({
    start: opening === null ? start : start - before.length + opening.index,
    end: mention.end + (ending?.[0].length ?? 0),
    names: mention.names,
    date,
    isSource: source !== null,
  });

  if (source) return ask(articles ? 'publication' : 'event', source, articles);
  const articlesFrom = ARTICLES_BEFORE.exec(before);
  if (articlesFrom) return ask('publication', articlesFrom, articles);

  const preposition = PREPOSITION_BEFORE.exec(before);
  if (preposition && PIECE_BEFORE.test(before) && PIECE_AFTER.test(after)) {
    return ask('publication', preposition, null);
  }

  // "What did … about" stays behind: "what about" would lean on the conversation.
  const asked = AUXILIARY_BEFORE.test(before) ? VERB_AFTER_AUXILIARY.exec(after) : null;
  if (asked) return ask(asked[1] ? 'publication' : 'unclear', null, asked);
  if (articles) return ask('publication', preposition, articles);
  const verb = NO_SUBJECT_BEFORE.test(before) ? null : VERB_AFTER.exec(after);
  return verb ? ask(verb[1] ? 'publication' : 'unclear', null, verb) : undefined;
}
