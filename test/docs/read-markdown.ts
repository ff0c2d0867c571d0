import { readdirSync, readFileSync } from 'node:fs';

/** The pages that are written for people, by path. */
export const PAGES: readonly string[] = [
  'README.md',
  'CHANGELOG.md',
  'models/README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export function readPage(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The part of a page below a heading, up to the next one of the same rank or higher. */
export function readSection(page: string, heading: string): string {
  const lines = page.split('\n');
  const start = lines.findIndex(
    (line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading,
  );
  if (start < 0) throw new Error(`There is no heading "${heading}".`);
  const rank = lines[start]!.indexOf(' ');
  const length = lines
    .slice(start + 1)
    .findIndex((line) => /^#+ /.test(line) && line.indexOf(' ') <= rank);
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** What stands in fenced blocks of a language. */
export function readFences(page: string, language: string): string[] {
  return [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(([, , content]) => content!);
}

/** What stands between backticks within lines. */
export function readCodeSpans(page: string): string[] {
  const prose = page.replace(/^```.*?^```$/gms, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code!);
}

/** The cells of every table row, headings included. */
export function readRows(page: string): string[][] {
  return page
    .split('\n')
    .filter((line) => /^\|.*\|$/.test(line) && !/^\|[\s:|-]+\|$/.test(line))
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
}
