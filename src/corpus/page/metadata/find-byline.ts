import type { Block } from '../read-blocks.ts';
import type { MarkedElement, PageFacts } from './collect-facts.ts';
import { isHandle, isPerson, namesOther, splitNames } from './read-names.ts';

const MAX_BYLINE_CHARS = 90;
/** A line that begins as bylines do, and goes on with a name. */
const BY = /^\P{L}*(?:(?:by|von|par|por|door|text|autor(?:in)?|author)\b[:\s]+)+(?=\p{Lu})/iu;
/** As under the text of a blog. */
const SIGNED =
  /^\P{L}*(?:posted by|written by|autor(?:in)?:|auteur:|author:|text:|eingestellt von|erstellt von|par:)\s*(\p{L}[^|]{2,60})/iu;
/** An author, but of the picture above the article. */
const PICTURE_HINT = /licen[sc]e|(?:photo|image|picture|foto)[_-]?(?:author|credit)/;
/** How far from the title a byline may stand, in blocks; what stands beside the article, only so near. */
const NEAR = { above: 4, below: 25, beside: 8 } as const;

/** What may be a byline, by how surely it is one. */
export type Byline = {
  /** Elements near the title that are made to name the author. */
  typed: readonly string[];
  /** Those near it that are called so by their class. */
  classed: readonly string[];
  /** Lines near it that begin with a "by". */
  printed: readonly string[];
  /** The one element on the page that begins so, wherever it stands: "Posted by Ann Lee". */
  signed: readonly string[];
};

/** What stands near the title and is made to name the author, called so, or printed with a "by". */
export function findByline(
  { marked, blocks, language }: PageFacts,
  titleBlock: number | undefined,
): Byline {
  const names = (text: string) =>
    splitNames(text, language).some((name) => isPerson(name) || isHandle(name));
  const none = { typed: [], classed: [], printed: [], signed: [] };
  const own = marked.filter(
    ({ mark, text, inComments }) => mark === 'author' && text !== '' && !inComments,
  );
  const others = own.filter(
    (element) => PICTURE_HINT.test(element.hints) || namesOther(textBefore(element, blocks)),
  );
  const authors = own.filter(
    ({ text, block }) => !others.some((other) => other.text === text && other.block === block),
  );
  if (titleBlock === undefined) {
    const only = new Set(
      authors.filter(({ isTyped, beside }) => isTyped && !beside).map(({ text }) => text),
    );
    return only.size === 1 ? { ...none, typed: [...only] } : none;
  }
  const signed = new Set(authors.filter(({ text }) => SIGNED.test(text)).map(({ text }) => text));
  const around = authors.filter(({ block, beside }) => {
    const distance = block - titleBlock;
    return -NEAR.above <= distance && distance <= (beside ? NEAR.beside : NEAR.below);
  });
  const near = around.filter(
    (element) => !around.some((other) => isWithin(other, element) && names(other.text)),
  );
  const printed = blocks
    .slice(Math.max(0, titleBlock - NEAR.above), titleBlock + NEAR.beside)
    .filter(({ text }) => text.length <= MAX_BYLINE_CHARS && BY.test(text))
    .map(({ text }) => text);
  const pick = (elements: readonly MarkedElement[]): string[] => {
    const [nearest] = elements.toSorted(
      (a, b) => Math.abs(a.block - titleBlock) - Math.abs(b.block - titleBlock),
    );
    // Several links to authors stand side by side.
    return nearest === undefined
      ? []
      : elements
          .filter(({ block }) => Math.abs(block - nearest.block) <= 2)
          .map(({ text }) => text);
  };
  return {
    typed: pick(near.filter(({ isTyped }) => isTyped)),
    classed: pick(near.filter(({ isTyped }) => !isTyped)),
    printed,
    signed: signed.size === 1 ? [...signed] : [],
  };
}

/** What stands before an element on its line; where it begins it, the line above. */
function textBefore({ text, block }: MarkedElement, blocks: readonly Block[]): string {
  // Where its line begins with it, the one above may still be open.
  const at = [block, block + 1].find((one) => blocks[one]?.text.includes(text));
  if (at === undefined) return '';
  const before = blocks[at]!.text.slice(0, blocks[at]!.text.indexOf(text));
  return before || (blocks[at - 1]?.text ?? '');
}

/** Whether the text of an element is part of another's, as its own element within it. */
function isWithin(inner: MarkedElement, outer: MarkedElement): boolean {
  return (
    inner.text.length < outer.text.length &&
    inner.text.length > 2 &&
    Math.abs(inner.block - outer.block) <= 3 &&
    outer.text.includes(inner.text)
  );
}
