import { findOutlet } from '../../outlets.ts';
import { readCredits } from '../credits.ts';
import type { PageFacts } from './collect-facts.ts';

const ADDRESS = /@|^https?:|^www\.|^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+\/?$/iu;
/** What parts a title from the site's name in `<title>`. */
const SEPARATOR = String.raw`\s*(?:[|·•»«›‹–—]|-+|::|//?)\s*`;
const AFTER = new RegExp(`^${SEPARATOR}(.+)$`, 'u');
const BEFORE = new RegExp(`^(.+?)${SEPARATOR}$`, 'u');
const MOST_WORDS = 5;
/** Without one of these a line names no owner; reading each of them would take a tenth of a page's time. */
const RIGHTS = /copyright|©|\(c\)/i;

/**
 * The outlet that a page names as its own: to machines, behind the title in `<title>`, or as the
 * owner of its copyright. An address is no name.
 *
 * @param site as the page names its site
 * @param title as it was chosen
 */
export function choosePublisher(
  facts: PageFacts,
  site: readonly string[],
  title: string | undefined,
): string | undefined {
  const behindTitle = title === undefined ? undefined : besideTitle(facts.title, title);
  const name = [...site.filter(isName), behindTitle, copyrightOwner(facts), ...site].find(
    (one) => one !== undefined && (isName(one) || isKnownAddress(one)),
  );
  return name === undefined ? undefined : (findOutlet(name) ?? name);
}

/** An outlet that goes by its address: CBSSports.com. */
function isKnownAddress(text: string): boolean {
  return findOutlet(text) !== undefined;
}

function isName(text: string): boolean {
  return text !== '' && !ADDRESS.test(text) && text.split(' ').length <= 2 * MOST_WORDS;
}

/** "Hallin pond gets its swans back | Hallin Gazette" */
function besideTitle(pageTitle: string, title: string): string | undefined {
  const at = pageTitle.indexOf(title);
  if (at < 0) return undefined;
  const after = AFTER.exec(pageTitle.slice(at + title.length))?.[1];
  const before = BEFORE.exec(pageTitle.slice(0, at))?.[1];
  const parts = (after ?? before)?.split(new RegExp(` ${SEPARATOR} `, 'u'));
  const name = after === undefined ? parts?.[0] : parts?.at(-1);
  return name !== undefined && name.split(' ').length <= MOST_WORDS ? name.trim() : undefined;
}

/** Of the last such line: what stands above it may be a picture's. */
function copyrightOwner({ blocks }: PageFacts): string | undefined {
  return blocks
    .filter(({ text, isCaption }) => !isCaption && text.length <= 100 && RIGHTS.test(text))
    .map(({ text }) => readCredits(text)?.owner)
    .findLast((owner) => owner !== undefined);
}
