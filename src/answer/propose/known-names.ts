import { OFFICE_PATTERN } from '../../text/lexicon.ts';
import type { Mention } from './find-mentions.ts';
import { KEPT_TITLES, PEOPLES, SOMEBODY, THING_WORDS, WIDE_PLACES } from './mention-words.ts';

/** What an article's own sentences tell of the names in it. */
export type KnownNames = {
  /** In full. */
  people: ReadonlySet<string>;
  /** By their last names; an empty name where several share one. */
  peopleByLast: ReadonlyMap<string, string>;
  places: ReadonlySet<string>;
};

const SPEECH = 'said|says|told|added|argued|warned|explained|tweeted|stressed|insisted|replied';
const BEHIND_PERSON = new RegExp(
  `^(?:,? (?:who )?(?:${SPEECH})(?!\\p{L})|,(?: (?!and |or |but )[^,. ]+){0,7}? ${SOMEBODY}(?![\\p{L}-])|, \\d\\d,)`,
  'u',
);
const BEFORE_PERSON = new RegExp(`(?<![\\p{L}-])${OFFICE_PATTERN}(?: of [^,.]{2,40})?, $`, 'u');
const PLACE_BEFORE = /(?<![\p{L}])(?:in|near|outside|around|of the city of) $/iu;
const PLACE_BEHIND =
  /^(?:[,.;:)]|$| (?:on|after|late|early|last|when|where|and|during|to|for|by|in|before|since|as|at|this) )/;

/**
 * Who are people: they have a title, an office, an age or something to say, or are called by their
 * last names alone. And what are places: something is in them.
 *
 * @param mentionsOf the names of each sentence of an article
 */
export function collectNames(mentionsOf: ReadonlyMap<string, readonly Mention[]>): KnownNames {
  const people = new Set<string>();
  const places = new Set<string>();
  const alone = new Set(
    [...mentionsOf.values()]
      .flat()
      .flatMap(({ words, hasArticle, tail }) =>
        words.length === 1 && !hasArticle && tail === undefined ? [toLast(words[0]!)] : [],
      ),
  );
  for (const [sentence, mentions] of mentionsOf) {
    for (const mention of mentions) {
      if (mayBePerson(mention) && isIntroduced(sentence, mention, alone))
        people.add(fullName(mention));
      if (isScene(sentence, mention)) places.add(fullName(mention));
    }
  }
  return { people, peopleByLast: groupByLast(people), places };
}

function isIntroduced(
  sentence: string,
  { start, end, title, words }: Mention,
  alone: ReadonlySet<string>,
): boolean {
  return (
    title !== undefined ||
    alone.has(toLast(words.at(-1)!)) ||
    BEHIND_PERSON.test(sentence.slice(end)) ||
    BEFORE_PERSON.test(sentence.slice(0, start))
  );
}

function isScene(sentence: string, { start, end, tail }: Mention): boolean {
  return (
    tail === undefined &&
    PLACE_BEFORE.test(sentence.slice(0, start)) &&
    PLACE_BEHIND.test(sentence.slice(end))
  );
}

/** A name as questions say it: without titles, but for those that nobody leaves out. */
export function fullName({ words, title }: Mention): string {
  const isKept = title !== undefined && KEPT_TITLES.has(title) && words[0] !== title;
  const kept = isKept ? [title] : [];
  return [...kept, ...words].join(' ');
}

/** Two to five words, none of which names a thing; with "King" one is enough. */
function mayBePerson(mention: Mention): boolean {
  const words = fullName(mention).split(' ');
  const isThing = words.some(
    (word) => THING_WORDS.has(word) || PEOPLES.has(word) || isAcronym(word),
  );
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    !isThing &&
    !mention.hasArticle &&
    !WIDE_PLACES.has(words.join(' ')) &&
    mention.tail === undefined &&
    !words.includes('of')
  );
}

export function isAcronym(word: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word) && !/^[IVX]+$/.test(word);
}

function groupByLast(people: ReadonlySet<string>): Map<string, string> {
  const byLast = new Map<string, string>();
  for (const name of people) {
    const last = toLast(name.split(' ').at(-1)!);
    const other = byLast.get(last);
    byLast.set(last, other === undefined || other === name ? name : '');
  }
  return byLast;
}

/** "al-Sadr" is "Sadr" a line later. */
export function toLast(name: string): string {
  return name.toLowerCase().replace(/^(?:al|el)-/, '');
}
