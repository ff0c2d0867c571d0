import type { Token } from './analyze.ts';
import type { TextRange } from './sentences.ts';

/** A name in a text: its range, and its tokens from `from` to `to`, `to` exclusive. */
export type NameRun = TextRange & { from: number; to: number };

/** Whether a folded word mostly stands capitalised in the corpus. */
export type IsName = (surface: string) => boolean;

/** Small words within names: "Osama bin Laden", "Abu Mahdi al-Muhandis". */
const PARTICLES = new Set(
  'al el bin ibn bint abu von van der den de del della da di du la le ter'.split(' '),
);
/** Small words that lead from one part of a name to the next: "Henry of Navarre". */
const LINKS = new Set(['of', 'the', ...PARTICLES]);
const MOST_LINKS = 2;
/** What has a full stop within a name. */
const DOTTED =
  /^(?:\p{Lu}|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Adm|Cmdr|Dr|Mr|Mrs|Ms|Jr|Sr|St|Sen|Rep|Gov|Prof|Hon|Rev)$/u;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

/**
 * The names of a text, in text order: capitalised words in a row, with the small words between.
 * Titles are part of them: "Prime Minister Adil Abdul-Mahdi".
 * @param tokens of `analyze(text)`
 * @param isName asked of a sentence's first word, which is capitalised in any case
 */
export function findNameRuns(text: string, tokens: readonly Token[], isName: IsName): NameRun[] {
  const runs: NameRun[] = [];
  for (let from = 0; from < tokens.length; from += 1) {
    if (!isCapitalised(from) || (isSentenceStart(from) && !isKnown(from))) continue;
    let to = from + 1;
    for (let next = nextPart(to); next !== undefined; next = nextPart(to)) to = next + 1;
    runs.push({ from, to, start: tokens[from]!.start, end: tokens[to - 1]!.end });
    from = to - 1;
  }
  return runs;

  function isCapitalised(at: number): boolean {
    const token = tokens[at];
    return token?.kind === 'name' && !token.stop && !WEEKDAY.test(token.surface);
  }

  function isSentenceStart(at: number): boolean {
    return /(?:^|[.:?!"“]\s*)$/.test(text.slice(0, tokens[at]!.start));
  }

  function isKnown(at: number): boolean {
    return isName(tokens[at]!.surface) || (isCapitalised(at + 1) && adjoins(at + 1));
  }

  /** The name's next capitalised word, behind small words if need be. */
  function nextPart(at: number): number | undefined {
    let next = at;
    while (next - at < MOST_LINKS && next < tokens.length && adjoins(next) && isLink(next))
      next += 1;
    return next < tokens.length && adjoins(next) && isCapitalised(next) ? next : undefined;
  }

  function isLink(at: number): boolean {
    return LINKS.has(tokens[at]!.surface);
  }

  /** Whether a token stands right behind the one before it: nothing but a space or a hyphen between. */
  function adjoins(at: number): boolean {
    const before = tokens[at - 1]!;
    const gap = text.slice(before.end, tokens[at]!.start);
    return (
      /^[ \u00a0‑-]$/.test(gap) ||
      (/^\. $/.test(gap) && DOTTED.test(text.slice(before.start, before.end)))
    );
  }
}
