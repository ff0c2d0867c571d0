import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../src/live/compare-articles.ts';
import { type Reload, reloadLine, toClock } from '../../src/live/reload.ts';
import { ARTICLES } from '../slack/fake-desk.ts';

const [gulan, anadolu] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0]];
const base = { problems: [], newProblems: [], ms: 411.6 };
const servedAt = new Date(2026, 10, 28, 14, 3);

describe('compareArticles', () => {
  it('tells what came, went and changed, by the articles’ ids', () => {
    const edited = { ...gulan, updated: anadolu.date! };
    const fresh = { ...anadolu, id: 'fresh' };
    expect(compareArticles([gulan, anadolu], [structuredClone(edited), fresh])).toEqual({
      added: [fresh],
      removed: [anadolu],
      changed: [edited],
    });
    expect(compareArticles(ARTICLES, structuredClone(ARTICLES))).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });
});

describe('reloadLine', () => {
  it.each<[string, Reload]>([
    [
      'reloaded: 2 articles, 1 passage (1 added, 0 removed, 0 changed, other aliases), 412 ms',
      {
        ...base,
        outcome: 'served',
        articles: ARTICLES,
        passageCount: 1,
        added: [gulan],
        removed: [],
        changed: [],
        hasOtherAliases: true,
      },
    ],
    ['reloaded: nothing has changed, 412 ms', { ...base, outcome: 'same' }],
    [
      'not reloaded: the folder holds no article any more; what was read at 14:03 is still served',
      { ...base, outcome: 'empty', servedAt },
    ],
    [
      'not reloaded: out of memory; what was read at 14:03 is still served',
      { ...base, outcome: 'failed', reason: 'out of memory', servedAt },
    ],
  ])('says %s', (line, reload) => {
    expect(reloadLine(reload)).toBe(line);
  });

  it('gives the day of a time that was on another', () => {
    expect(toClock(servedAt, new Date(2026, 10, 29, 9, 0))).toBe('14:03 on 2026-11-28');
  });
});
