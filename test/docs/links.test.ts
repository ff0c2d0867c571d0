import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PAGES, readCodeSpans, readPage } from './read-markdown.ts';

const LINK = /\[[^\]]*\]\(([^)\s]+)\)|^\[[^\]]+\]: (\S+)$/gm;
const OWN_PATH = /^(?:src|test|docs|corpus|lab|models|\.ci)\/[\w./-]*$/;

it('the README’s links and file names are seen', () => {
  expect([...readPage('README.md').matchAll(LINK)].length).toBeGreaterThan(3);
  expect(readCodeSpans(readPage('README.md')).some((code) => OWN_PATH.test(code))).toBe(true);
});

describe.each(PAGES)('%s', (path) => {
  const page = readPage(path);

  it('links to files and headings that are there', () => {
    const targets = [...page.matchAll(LINK)].map(([, inline, reference]) => inline ?? reference!);
    const broken = targets.filter((target) => !/^https:/.test(target) && !leadsSomewhere(target));
    expect(broken).toEqual([]);
  });

  it('names files that are there', () => {
    const named = readCodeSpans(page).filter((code) => OWN_PATH.test(code));
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });

  function leadsSomewhere(target: string): boolean {
    const [file = '', anchor] = target.split('#');
    const linked = file === '' ? path : normalize(join(dirname(path), file));
    if (!existsSync(linked)) return false;
    return anchor === undefined || toAnchors(readPage(linked)).includes(anchor);
  }
});

it('the picture in the README is there', () => {
  expect(readPage('README.md')).toMatch(/^!\[[^\]]+\]\(docs\/playground\.png\)$/m);
  expect(existsSync('docs/playground.png')).toBe(true);
});

/** The anchors of a page's headings, as GitHub makes them. */
function toAnchors(page: string): string[] {
  return [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
