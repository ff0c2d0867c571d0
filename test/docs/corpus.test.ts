import { describe, expect, it } from 'vitest';
import { classifyFile } from '../../src/corpus/file/classify-file.ts';
import { readFrontMatter } from '../../src/corpus/file/front-matter.ts';
import { readCodeSpans, readPage, readRows, readSection } from './read-markdown.ts';

const CORPUS = readPage('docs/CORPUS.md');
const firstCells = (heading: string) =>
  readRows(readSection(CORPUS, heading))
    .slice(1)
    .flatMap(([cell = '']) => readCodeSpans(cell));

describe('the page on the files of a corpus', () => {
  it('names every ending that is read', () => {
    const refused = classifyFile('a.jpg');
    const told = refused.kind === 'refused' ? refused.message : '';
    expect(firstCells('What is read').toSorted()).toEqual(told.match(/\.[a-z]+/g)!.toSorted());
  });

  it('names every key of front matter', () => {
    const { warnings } = readFrontMatter('---\nnothing: x\n---\n');
    const told = /: use (.+)$/.exec(warnings[0]!.message)![1]!.split(', ');
    expect(firstCells('Front matter').toSorted()).toEqual(told.toSorted());
  });

  it('names the old formats as they are refused', () => {
    const old = readCodeSpans(readSection(CORPUS, 'What is refused')).filter((span) =>
      /^\.(?!txt)/.test(span),
    );
    expect(old.length).toBeGreaterThan(5);
    for (const ending of old) {
      expect(classifyFile(`a${ending}`)).toMatchObject({ kind: 'refused', severity: 'error' });
    }
  });
});
