/**
 * Drops what stands before a web page in its file: a server's warnings, a notice of the program that
 * stored the page, or a page around the page. What begins with the page comes back as it is.
 */
export function dropBeforePage(html: string): string {
  const starts = findStarts(html);
  const [first = 0] = starts;
  const start = starts.findLast((at) => at === first || isPageWithin(html, first, at)) ?? first;
  return html.slice(start);
}

/** What may quote a page within a page, and the two ways in which one begins. */
const SCAN =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|iframe|template)\b[\s\S]*?(?:<\/\1|$)|\bsrcdoc\s*=\s*(?:"[^"]*|'[^']*)|(?<start><!doctype\s+html\b|<html(?=[\s>]))/gi;

/** Nobody stores a page within more; each is looked at to its end. */
const MAX_STARTS = 5;

/** Where pages begin; `<html>` after its doctype begins none of its own. */
function findStarts(html: string): number[] {
  const starts: number[] = [];
  let doctypeEnd: number | undefined;
  for (const { 0: text, groups, index } of html.matchAll(SCAN)) {
    if (!groups?.start) continue;
    const isDoctype = text.startsWith('<!');
    const isOwn =
      doctypeEnd === undefined || isDoctype || readText(html.slice(doctypeEnd, index)) !== '';
    if (isOwn && starts.push(index) === MAX_STARTS) break;
    doctypeEnd = isDoctype ? html.indexOf('>', index) + 1 : undefined;
  }
  return starts;
}

/**
 * Whether a page that begins within another is what the file is about. A form or an advertisement
 * may be a whole page, too, but most of the text stands around it.
 */
function isPageWithin(html: string, first: number, at: number): boolean {
  const rest = html.slice(at);
  if (!/<head[\s>]/i.test(rest) || !/<title[\s>]/i.test(rest)) return false;
  return readText(html.slice(first, at)).length * 2 < readText(rest).length;
}

/** The text of a piece of HTML, roughly: enough to see how much there is. */
function readText(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style)\b[\s\S]*?(?:<\/\1|$)/gi, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
