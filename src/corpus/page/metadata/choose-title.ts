import type { PageFacts } from './collect-facts.ts';
import { isArticleNode } from './json-ld.ts';

export type ChosenTitle = {
  title: string;
  /** The block that shows it, by its place; left out where none does. */
  block?: number;
};

/** What pages put between their parts of a `<title>`. */
const SEPARATOR = /\s+(?:[|·•»«›‹–—:]|-+|::|\/\/?|—)\s+|\s*\|\s*|:\s+/gu;
const FEWEST_WORDS = 2;
/** A heading of so many words is no section's name. */
const TELLING_WORDS = 3;
/** Of its words, as many must stand in what the metadata says, for a heading to be the title. */
const LEAST_SHARED = 0.6;

/**
 * The title of the article that a page shows: the heading that the metadata repeats, or else what the
 * metadata says without the site's name. A heading that says more than the metadata is the title
 * whole; metadata is often cut off.
 *
 * @param site names of the site, as far as they are known
 */
export function chooseTitle(facts: PageFacts, site: readonly string[]): ChosenTitle | undefined {
  const isSite = (text: string) => site.some((name) => isSame(name, text));
  const said = listSaid(facts)
    .map((text) => withoutSite(text, isSite))
    .filter((text) => text !== '' && !isSite(text));
  const headings = facts.blocks.flatMap((block, at) =>
    block.level > 0 && block.level <= 3 && !isSite(block.text) ? [{ ...block, at }] : [],
  );
  const agreeing = headings
    .map((heading) => {
      const { text, level, beside, linkShare } = heading;
      const linked = linkShare === 1;
      const agreement = Math.max(0, ...said.map((one) => agree(text, one)));
      const isHome = linked && level === 1 && isOnePart(text, facts.title);
      const place =
        0.1 * (level - 1) + (beside ? 0.05 : 0) + (linked ? 0.2 : 0) + (isHome ? 0.3 : 0);
      return { ...heading, agreement, score: agreement - place };
    })
    .filter(({ agreement }) => agreement >= LEAST_SHARED)
    .sort((a, b) => b.score - a.score);
  const [best] = agreeing;
  if (best) {
    // "Krach vor der Versammlung:" and, in a heading of its own, what goes on.
    const next = best.text.endsWith(':') ? facts.blocks[best.at + 1]?.text : undefined;
    const whole = next && said.find((text) => isSame(text, `${best.text} ${next}`));
    return { title: whole || withoutKicker(best.text, said), block: best.at };
  }

  const shown = facts.blocks.findIndex(
    ({ text, linkShare }) =>
      linkShare < 1 && !isShort(text) && said.some((one) => isSame(one, text)),
  );
  if (shown >= 0) return { title: facts.blocks[shown]!.text, block: shown };
  const main = headings.filter(({ level, beside }) => level === 1 && !beside);
  const [only] = main;
  if (only && main.length === 1 && (!isShort(only.text) || said.every(isShort))) {
    return { title: only.text, block: only.at };
  }
  const [first] = said;
  return first === undefined ? undefined : { title: first };
}

/** Whether a text is one of several parts of a `<title>`: the site's name, where it is a link. */
function isOnePart(text: string, title: string): boolean {
  const [own, all] = [toWords(text), toWords(title)];
  return (
    own.length < all.length &&
    (startsWith(all, own) || startsWith(all.toReversed(), own.toReversed()))
  );
}

function isShort(text: string): boolean {
  return countWords(text) < TELLING_WORDS;
}

/** A heading without the words above it that pages set into it: "Interview We can win". */
function withoutKicker(heading: string, said: readonly string[]): string {
  const tail = said.find(
    (text) =>
      countWords(text) >= TELLING_WORDS &&
      heading.length > text.length &&
      heading.endsWith(text) &&
      !said.some((other) => isSame(other, heading)),
  );
  return tail ?? heading;
}

/** What the metadata says, the surest first. */
function listSaid({ metas, jsonLd, title }: PageFacts): string[] {
  const articles = jsonLd.filter(isArticleNode);
  return [
    ...(metas.get('og:title') ?? []),
    ...articles.flatMap(({ headline, name }) => headline ?? name ?? []),
    ...(metas.get('twitter:title') ?? []),
    ...(metas.get('dc.title') ?? []),
    title,
  ].filter((text) => text !== '');
}

/** How well a heading and what the metadata says agree, 0 to 1: the share of words in common. */
function agree(heading: string, said: string): number {
  if (isSame(heading, said)) return 1;
  const [own, other] = [toWords(heading), toWords(said)];
  if (own.length === 0 || other.length === 0) return 0;
  const known = new Set(other);
  const shared = own.filter((word) => known.has(word)).length;
  // The heading may be a part of a longer <title>, or go on where the metadata was cut off.
  const isPart = startsWith(other, own) || startsWith(own, other);
  const dice = (2 * shared) / (own.length + other.length);
  return isPart && Math.min(own.length, other.length) >= FEWEST_WORDS ? Math.max(dice, 0.9) : dice;
}

function startsWith(words: readonly string[], start: readonly string[]): boolean {
  return start.every((word, at) => words[at] === word);
}

/** A title without the parts at its ends that name the site. */
function withoutSite(text: string, isSite: (part: string) => boolean): string {
  const cuts = [...text.matchAll(SEPARATOR)];
  for (const { index, 0: mark } of cuts) {
    if (isSite(text.slice(index + mark.length))) return withoutSite(text.slice(0, index), isSite);
  }
  for (const { index, 0: mark } of cuts.toReversed()) {
    if (isSite(text.slice(0, index))) return text.slice(index + mark.length);
  }
  return text;
}

function isSame(a: string, b: string): boolean {
  return toWords(a).join(' ') === toWords(b).join(' ');
}

function toWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function countWords(text: string): number {
  return toWords(text).length;
}
