import type { TextRange } from '../../../text/sentences.ts';
import type { Block } from '../read-blocks.ts';
import type { MarkedElement, PageFacts } from './collect-facts.ts';
import { findPrintedDays, type PrintedDay } from './find-printed-days.ts';
import { readMachineDay } from './read-machine-day.ts';
import { isPlausible } from './said-days.ts';

const UPDATED_LABEL =
  /updated?|modified|edited|corrected|aktuali[sz]iert|ge[aä]ndert|bearbeitet|\bstand\b|mis(?:e)? [aà] jour|modifi[eé]|actuali[sz]ad[oa]|atualizad[oa]|bijgewerkt|aggiornat[oa]|zaktualizowan|opdateret|uppdaterad|päivitetty/i;
const PUBLISHED_LABEL =
  /publi|posted|created|first|ver[oö]ffentlicht|erstellt|geschrieben|erschienen|eingestellt|gepostet|pubblicat|geplaatst|opublikowan|dodan|julkaistu|skapad|oprettet/i;
/** It tells of another day: when a reader joined, somebody was born, or a rule came into force. */
const OTHER_LABEL =
  /regist(?:riert|ered|erd)|joined|member since|mitglied seit|dabei seit|geboren|\bborn\b|\bnée? le\b|nacid[oa]|g[üu]ltig|valid/i;
/** Longer lines are prose. */
const MAX_LINE_CHARS = 160;
/** A line that dates an article holds little else: names, a section, "min read". */
const MOST_OTHER_WORDS = 14;
/** So many small words before a full stop are a sentence: "The next meeting is on 5 May 2020 at the inn." */
const FEWEST_SENTENCE_WORDS = 4;
/** Older days that nothing labels are of the life of whom the page is about. */
const FIRST_BARE_DAY = '1990';
/** How many blocks above the title, and below it, a line may stand that dates the article. */
const ABOVE = 8;
const BELOW = 20;
/** The same for what stands beside the article: further off are teasers and menus. */
const NEAR_BESIDE = { above: 2, below: 8 } as const;
const MOST_LINKED = 0.25;
const MOST_LINKED_BYLINE = 0.6;
/** A place, an agency's mark or a kind of text may stand before the day, and no verb. */
const DATELINE_START =
  /^(?:[^.!?]{0,40}[,(|–-]\s*(?:\p{L}{2,4} )?\(?|\P{L}*|[\p{L} ]{0,30} \p{L}{2,4} )$/u;
const DATELINE_END = /^\s*(?:[).:–—|-]|\(|\s[–—-])/;
const DATELINE_CHARS = 80;

/** A day that a page prints, and what its line says that it is. */
export type PrintedLine = { iso: string; label: 'published' | 'updated' | 'none' };

/** The days printed above and below the title, the nearest first. */
export function findBesideTitle(facts: PageFacts, titleBlock: number): PrintedLine[] {
  const { blocks, marked, language } = facts;
  const lines: (PrintedLine & { distance: number })[] = [];
  const read = (text: string, at: number, known?: PrintedLine['label']) => {
    if (!mayDate(blocks[at], at - titleBlock)) return;
    for (const day of findPrintedDays(text, language)) {
      const label = known ?? labelOf(text, day);
      if (label === 'other' || !isMostlyDate(text, day)) continue;
      if (label === 'none' && (isSentence(text, day) || day.iso < FIRST_BARE_DAY)) continue;
      const distance = Math.abs(at - titleBlock) + (at < titleBlock ? 0.5 : 0);
      lines.push({ iso: day.iso, label, distance });
    }
  };
  const end = findBodyStart(blocks, titleBlock);
  const changes = new Set<string>();
  for (const { mark, text, block, hints } of marked) {
    if (mark !== 'date' || block === titleBlock || block < titleBlock - ABOVE || block >= end)
      continue;
    const isChange = hints.includes('datemodified');
    if (isChange) changes.add(text);
    read(text, block, isChange ? 'updated' : undefined);
  }
  for (let at = Math.max(0, titleBlock - ABOVE); at < Math.min(end, blocks.length); at += 1) {
    const { text } = blocks[at]!;
    if (at !== titleBlock && text.length <= MAX_LINE_CHARS && !changes.has(text)) read(text, at);
  }
  return lines.filter(({ iso }) => isPlausible(iso)).sort((a, b) => a.distance - b.distance);
}

/** Whether a block so far below the title (or above it, if negative) may date the article. */
function mayDate(block: Block | undefined, distance: number): boolean {
  if (block === undefined) return true;
  const { beside, linkShare } = block;
  if (beside && (distance < -NEAR_BESIDE.above || distance > NEAR_BESIDE.below)) return false;
  // Above the title may stand teasers, which are links; right above it, the author is one.
  return distance > 0 || linkShare <= (distance === -1 ? MOST_LINKED_BYLINE : MOST_LINKED);
}

/** The first block below the title that is prose or another title: what dates an article stands above. */
function findBodyStart(blocks: readonly Block[], titleBlock: number): number {
  let prose = 0;
  for (let at = titleBlock + 1; at <= titleBlock + BELOW; at += 1) {
    const block = blocks[at];
    if (block === undefined || (block.level > 0 && block.level <= 2 && prose > 0)) return at;
    // Some pages print the date below the first paragraph.
    if (isProse(block.text)) prose += 1;
    if (prose > 2) return at;
  }
  return titleBlock + BELOW + 1;
}

function isProse(text: string): boolean {
  return text.split(' ').length >= 20;
}

/** "By Ann Lee, 3 May 2020, 10:15", but no sentence of an article that names a day. */
function isMostlyDate(text: string, { start, end }: PrintedDay): boolean {
  const others = `${text.slice(0, start)} ${text.slice(end)}`.match(/\p{L}{2,}/gu) ?? [];
  return others.length <= MOST_OTHER_WORDS;
}

/** "The next meeting is on 5 May 2020 at the inn." */
function isSentence(text: string, { start, end }: PrintedDay): boolean {
  const others = `${text.slice(0, start)} ${text.slice(end)}`;
  const small = others.match(/(?<!\p{L})\p{Ll}{2,}(?!\p{L})/gu) ?? [];
  return small.length >= FEWEST_SENTENCE_WORDS && /[.!?]\P{L}*$/u.test(text);
}

function labelOf(line: string, { start }: TextRange): PrintedLine['label'] | 'other' {
  const before = line.slice(Math.max(0, start - 40), start);
  const near = before.slice(before.lastIndexOf('|') + 1);
  if (UPDATED_LABEL.test(near)) return 'updated';
  if (PUBLISHED_LABEL.test(near)) return 'published';
  if (OTHER_LABEL.test(near)) return 'other';
  return UPDATED_LABEL.test(line) && !PUBLISHED_LABEL.test(line) ? 'updated' : 'none';
}

/** The day of an element that is made to hold one, the nearest to the title. */
export function typedDay(facts: PageFacts, titleBlock: number | undefined): string | undefined {
  const isBeside = titleBlock !== undefined && facts.blocks[titleBlock]!.beside;
  const dated = facts.marked.flatMap((element) => {
    const { mark, isTyped, hints, beside } = element;
    const isOwn =
      mark === 'date' && isTyped && !hints.includes('datemodified') && beside === isBeside;
    const iso = isOwn ? readMarked(element, facts.language) : undefined;
    return iso ? [{ ...element, iso }] : [];
  });
  const own = dated.filter(({ hints }) => hints.includes('datepublished'));
  const candidates = own.length > 0 ? own : dated;
  if (new Set(candidates.map(({ iso }) => iso)).size === 1) return candidates[0]!.iso;
  if (titleBlock === undefined) return undefined;
  const [nearest] = candidates.toSorted(
    (a, b) => Math.abs(a.block - titleBlock) - Math.abs(b.block - titleBlock),
  );
  return nearest && Math.abs(nearest.block - titleBlock) <= BELOW ? nearest.iso : undefined;
}

/** The day of the one line on the page that says that it tells when it was published, wherever it stands. */
export function statedDay({ blocks, language }: PageFacts): string | undefined {
  const days = blocks.flatMap(({ text, linkShare }) => {
    if (linkShare === 1 || text.length > MAX_LINE_CHARS || !PUBLISHED_LABEL.test(text)) return [];
    return findPrintedDays(text, language)
      .filter((day) => isMostlyDate(text, day) && labelOf(text, day) === 'published')
      .map(({ iso }) => iso);
  });
  const [only, ...others] = new Set(days);
  return others.length === 0 && only !== undefined && isPlausible(only) ? only : undefined;
}

/** "Karlsruhe, 12.11.2021. At the …": the day that the first paragraphs begin with. */
export function datelineDay(
  { blocks, language }: PageFacts,
  titleBlock: number | undefined,
): string | undefined {
  if (titleBlock === undefined) return undefined;
  const first = blocks
    .slice(titleBlock + 1, titleBlock + BELOW)
    .filter(({ text }) => isProse(text));
  for (const { text } of first.slice(0, 3)) {
    const [day] = findPrintedDays(text.slice(0, DATELINE_CHARS), language);
    const before = day && text.slice(0, day.start);
    if (day && DATELINE_START.test(before!) && DATELINE_END.test(text.slice(day.end)))
      return day.iso;
  }
  return undefined;
}

function readMarked({ value, text }: MarkedElement, language: string): string | undefined {
  const said = value === undefined ? undefined : readMachineDay(value)?.iso;
  const iso = findPrintedDays(text, language)[0]?.iso ?? said;
  return iso !== undefined && isPlausible(iso) ? iso : undefined;
}
