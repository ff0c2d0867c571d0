import { describe, expect, it } from 'vitest';
import { classifyFile, isPageAssets, stemOf } from '../../../src/corpus/file/classify-file.ts';

describe('classifyFile', () => {
  it.each([
    ['a.md', 'markdown'],
    ['2020/a.b.TXT', 'text'],
    ['a.html', 'html'],
    ['a.htm', 'html'],
    ['a.mhtml', 'web-archive'],
    ['a.mht', 'web-archive'],
    ['a.eml', 'mail'],
    ['a.DOCX', 'word'],
    ['a.pdf', 'pdf'],
    ['notes on sources.md', 'markdown'],
    ['originals.md', 'markdown'],
    ['2020/originals/a.md', 'markdown'],
    ['readme-first.md', 'markdown'],
  ])('reads %s as an article', (path, format) => {
    expect(classifyFile(path)).toEqual({ kind: 'article', format });
  });

  it.each([
    'README.md',
    'sub/readme.txt',
    'SOURCES.md',
    'Sources',
    '.hidden.md',
    'a.md~',
    '#a.md#',
    '.a.md.swp',
    'a.swp',
    '~$report.docx',
    'Thumbs.db',
    'a.tmp',
    'originals/2020-01-19-council.html',
    'originals/2020/report.pdf',
    'originals/aliases.yaml',
  ])('ignores %s', (path) => {
    expect(classifyFile(path)).toEqual({ kind: 'ignored' });
  });

  it('knows the aliases at the top of the folder alone', () => {
    expect(classifyFile('aliases.yaml')).toEqual({ kind: 'aliases' });
    expect(classifyFile('sub/aliases.yaml')).toMatchObject({
      kind: 'refused',
      severity: 'warning',
    });
    expect(classifyFile('aliases.yml')).toMatchObject({ kind: 'refused', severity: 'warning' });
  });

  it.each([
    ['a.doc', 'error', /^is a Word document of before 2007: save it as \.docx/],
    ['a.MSG', 'error', /^is a mail as Outlook keeps it: save it as \.eml/],
    ['a.markdown', 'error', /rename it to end in \.md/],
    ['a', 'error', /articles end in/],
    ['a.jpg', 'warning', /articles end in/],
    ['a.constructor', 'warning', /articles end in/],
  ])('refuses %s with what to do', (path, severity, message) => {
    expect(classifyFile(path)).toEqual({
      kind: 'refused',
      severity,
      message: expect.stringMatching(message),
    });
  });
});

describe('isPageAssets', () => {
  it('is the folder that a browser saves beside a page', () => {
    expect(isPageAssets('Iraq_files', ['Iraq.html', 'Iraq_files'])).toBe(true);
    expect(isPageAssets('Iraq_files', ['Iran.html', 'Iraq_files'])).toBe(false);
    expect(isPageAssets('Iraq', ['Iraq.html'])).toBe(false);
  });
});

describe('stemOf', () => {
  it('takes the last extension away and nothing else', () => {
    expect(['a.md', '2020/a.b.txt', 'a', '.hidden'].map(stemOf)).toEqual([
      'a',
      '2020/a.b',
      'a',
      '.hidden',
    ]);
  });
});
