import type { Article } from '../corpus/article.ts';

/** Which articles a question asks about. Days are ISO dates; `from` and `to` are included. */
export type Restriction = { publisher?: string; from?: string; to?: string };

const MODIFIER = /(?<![\p{L}\p{N}])(from|before|after|on):("[^"]+"|\S+)/giu;
const DAY_MS = 86_400_000;

/**
 * Reads which articles a question restricts itself to, in modifiers (`from:anadolu`,
 * `before:2020-02-01`, `after:`, `on:`) or in words ("what did Anadolu report about …").
 * `text` is the question without them; `unread` lists modifiers that say nothing usable.
 */
export function readRestrictions(
  question: string,
  articles: readonly Article[],
): { text: string; restriction: Restriction; unread: string[] } {
  const publishers = namePublishers(articles);
  const restriction: Restriction = {};
  const unread: string[] = [];
  let text = question.replace(MODIFIER, (modifier, key: string, quoted: string) => {
    const value = quoted.replace(/^"|"$/g, '');
    if (key.toLowerCase() === 'from') {
      const publisher = publishers.find(({ names }) => names.includes(value.toLowerCase()));
      if (publisher === undefined) unread.push(modifier);
      else restriction.publisher = publisher.name;
      return ' ';
    }
    const days = readDays(value);
    if (days === undefined) unread.push(modifier);
    else if (key.toLowerCase() === 'before') restriction.to = shiftDay(days.from, -1);
    else if (key.toLowerCase() === 'after') restriction.from = shiftDay(days.to, 1);
    else Object.assign(restriction, days);
    return ' ';
  });

  for (const { name, names } of publishers) {
    if (restriction.publisher !== undefined) break;
    for (const form of names) {
      const mention = findReporting(text, form);
      if (mention === undefined) continue;
      restriction.publisher = name;
      text = `${text.slice(0, mention.start)} ${text.slice(mention.end)}`;
      break;
    }
  }
  return { text: text.replace(/\s+/g, ' ').trim(), restriction, unread };
}

/** Whether an article keeps to a restriction. One without a date keeps to no restriction in time. */
export function isWithin(article: Article, { publisher, from, to }: Restriction): boolean {
  if (publisher !== undefined && article.publisher?.name !== publisher) return false;
  if (from === undefined && to === undefined) return true;
  if (article.date === undefined) return false;
  const days = readDays(article.date.iso)!;
  return (to === undefined || days.from <= to) && (from === undefined || days.to >= from);
}

/** Each publisher with the names that people use for it, in lower case, longest first. */
function namePublishers(articles: readonly Article[]): { name: string; names: string[] }[] {
  const publishers = new Set(articles.map(({ publisher }) => publisher?.name ?? ''));
  publishers.delete('');
  return [...publishers].map((name) => {
    const acronym = /\((\p{Lu}{2,})\)/u.exec(name)?.[1];
    const full = name.replace(/\s*\(.*?\)/g, '').replace(/^the\s+/i, '');
    const first = full.split(' ')[0]!;
    const names = [name, full, ...(first.length > 3 ? [first] : []), ...(acronym ? [acronym] : [])];
    return { name, names: [...new Set(names.map((form) => form.toLowerCase()))] };
  });
}

/** Where a question says that a publisher reported something: "told Rudaw" does not. */
function findReporting(text: string, name: string): { start: number; end: number } | undefined {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const reporting =
    'report|reports|reported|write|writes|wrote|publish|publishes|published|cover|covers|covered';
  const patterns = [
    `\\b(?:according to|reported by|published by|written by|article (?:by|from|in)|story (?:by|from|in)|report (?:by|from|in))\\s+(?:the\\s+)?${escaped}(?:['’]s)?(?:\\s+(?:article|story|report))?(?![\\p{L}\\p{N}])`,
    `\\b(?:did|does|has|have)\\s+(?:the\\s+)?${escaped}\\s+(?:${reporting}|say)(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?:the\\s+)?${escaped}\\s+(?:${reporting}|says)(?![\\p{L}\\p{N}])`,
    `\\bin\\s+(?:the\\s+)?${escaped}(?:['’]s)?\\s+(?:article|story|report)(?![\\p{L}\\p{N}])`,
    `(?<![\\p{L}\\p{N}])(?:the\\s+)?${escaped}['’]s\\s+(?:article|story|report|coverage)(?![\\p{L}\\p{N}])`,
  ];
  for (const pattern of patterns) {
    const match = new RegExp(pattern, 'iu').exec(text);
    if (match) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/** The days that `2020`, `2020-01` or `2020-01-19` stands for; undefined if it is no date. */
function readDays(value: string): { from: string; to: string } | undefined {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (match === null) return undefined;
  const [, year, month, day] = match;
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  const start = new Date(`${from}T00:00:00Z`);
  if (Number.isNaN(start.getTime()) || start.toISOString().slice(0, 10) !== from) return undefined;
  if (day !== undefined) return { from, to: from };
  const end =
    month === undefined
      ? Date.UTC(Number(year) + 1, 0, 1)
      : Date.UTC(Number(year), Number(month), 1);
  return { from, to: toIsoDay(end - DAY_MS) };
}

function shiftDay(day: string, days: number): string {
  return toIsoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

function toIsoDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
