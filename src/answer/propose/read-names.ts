import { BEFORE_CLAUSE } from './clauses.ts';
import { findMentions, type Mention } from './find-mentions.ts';
import { collectNames, fullName, isAcronym, type KnownNames, toLast } from './known-names.ts';
import { NAME, QUOTE, THING } from './marks.ts';
import { CAPITALS, LANDS, NO_PLACES, PEOPLES, WIDE_PLACES, WITH_THE } from './mention-words.ts';

/** A name as questions say it: in full, with "the" where it has one. */
export type Named = {
  text: string;
  kind: 'person' | 'place' | 'thing';
  /** What only one can be, as the sentence says it of a person: "the Iraqi president". */
  office?: string;
  /** As the sentence has it. */
  raw?: string;
};

/**
 * A sentence in which each name is one character, which stands for it, and so is quoted speech: the
 * patterns of `marks.ts` fit them. So other patterns see where names end.
 */
export type MarkedSentence = {
  marked: string;
  /** What a character of `marked` stands for. */
  named(mark: string): Named;
};

const FIRST_PERSON_MARK = 0xe000;
const FIRST_THING_MARK = 0xe400;
const MOST_MARKS = 0x200;

/** Two that do something together. */
const TOGETHER = new RegExp(
  `(${NAME}) and (${NAME})(?= \\p{Ll})(?<=(?:${BEFORE_CLAUSE})${NAME} and ${NAME})`,
  'gu',
);
/** What belongs to one that does something: "Iran's IRGC". */
const BELONGING = new RegExp(
  `(${NAME})([’']s) (${THING})(?= \\p{Ll})(?<=(?:${BEFORE_CLAUSE})${NAME}[’']s ${THING})`,
  'gu',
);
const QUOTED = /[“"][^“”"]*[”"]?|^[^“”"]*”/g;

/** Reads the names of an article and returns what marks them in each of its sentences. */
export function readNames(
  sentences: readonly string[],
  isName: (word: string) => boolean,
): (sentence: string) => MarkedSentence {
  const mentionsOf = new Map(sentences.map((text) => [text, findMentions(text, isName)]));
  const known = collectNames(mentionsOf);
  return (sentence) => {
    const named = new Map<string, Named>();
    const mark = (one: Named): string => {
      const first = one.kind === 'person' ? FIRST_PERSON_MARK : FIRST_THING_MARK;
      const character = String.fromCharCode(first + named.size);
      named.set(character, one);
      return character;
    };
    let marked = '';
    let at = 0;
    for (const mention of mentionsOf.get(sentence)!.slice(0, MOST_MARKS)) {
      const one = readName(mention, known);
      if (one === undefined) continue;
      const raw = sentence.slice(mention.start, mention.end);
      marked += sentence.slice(at, mention.start) + mark({ ...one, raw });
      at = mention.end;
    }
    marked = (marked + sentence.slice(at))
      .replace(QUOTED, QUOTE)
      .replace(TOGETHER, (_, first: string, second: string) =>
        mark(join(named.get(first)!, named.get(second)!)),
      )
      .replace(BELONGING, (_, owner: string, link: string, owned: string) => {
        const [whose, what] = [named.get(owner)!.text, named.get(owned)!.text];
        return mark({ text: `${whose}${link} ${what.replace(/^the /, '')}`, kind: 'thing' });
      });
    return { marked, named: (character) => named.get(character)! };
  };
}

function join(first: Named, second: Named): Named {
  const kind = first.kind === second.kind ? first.kind : 'thing';
  return { text: `${first.text} and ${second.text}`, kind };
}

/** Nothing where only half a name is known, or which of two people is meant. */
function readName(mention: Mention, known: KnownNames): Named | undefined {
  const { words, hasArticle, title, office, tail } = mention;
  const name = fullName(mention);
  if (tail === undefined && !hasArticle) {
    if (known.people.has(name)) {
      return { text: name, kind: 'person', ...(office !== undefined && { office }) };
    }
    const full = words.length === 1 ? known.peopleByLast.get(toLast(name)) : undefined;
    if (full !== undefined) return full === '' ? undefined : { text: full, kind: 'person' };
    if (title !== undefined) return undefined;
  }
  return tail === undefined ? readThing(mention, name, known) : readBodyOrLand(mention, name, tail);
}

/** "The Iraqi parliament", "Kirkuk province". */
function readBodyOrLand(
  { words, hasArticle }: Mention,
  name: string,
  tail: string,
): Named | undefined {
  const isOfPeople = words.some((word) => PEOPLES.has(word));
  if (LANDS.includes(tail)) {
    const text = `${hasArticle ? 'the ' : ''}${name} ${tail}`;
    return isOfPeople ? undefined : { text, kind: 'place' };
  }
  const isOne = hasArticle || isOfPeople || WITH_THE.has(words.at(-1)!);
  return isOne ? { text: `the ${name} ${tail}`, kind: 'thing' } : undefined;
}

function readThing(
  { words, hasArticle }: Mention,
  name: string,
  { places }: KnownNames,
): Named | undefined {
  if (words.every((word) => PEOPLES.has(word))) return undefined;
  const isAcronymOrWithThe = isAcronym(name) || WITH_THE.has(name);
  const text = hasArticle || WITH_THE.has(name) ? `the ${name}` : name;
  const isScene =
    places.has(name) &&
    !hasArticle &&
    !isAcronym(name) &&
    !/ish$|^Operation /.test(name) &&
    !NO_PLACES.has(words.at(-1)!) &&
    !words.includes('of');
  const isKnownPlace =
    WIDE_PLACES.has(name) || WIDE_PLACES.has(text) || (CAPITALS.has(name) && !hasArticle);
  if (isScene || isKnownPlace) return { text, kind: 'place' };
  // One capital alone may be half a name, or no name.
  if (words.length === 1 && !isAcronymOrWithThe) return undefined;
  return { text, kind: 'thing' };
}

/** Whether a place is a country, or as wide. */
export function isWide(place: string): boolean {
  return WIDE_PLACES.has(place);
}

/** A stretch of a marked sentence as a question says it: people in full, all else as it stands. */
export function unmark(marked: string, named: MarkedSentence['named']): string {
  return marked.replace(new RegExp(NAME, 'gu'), (mark) => {
    const { text, kind, raw } = named(mark);
    return kind === 'person' ? text : (raw ?? text).replace(/^The /, 'the ');
  });
}
