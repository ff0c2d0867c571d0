import { describe, expect, it, test } from 'vitest';
import { judgePage } from '../../pages/judge-page.ts';

const page = { text: 'Rain fell in Mosul today.', title: 'Rain', date: '2020-01-19' };
const body = page.text;

describe('judgePage', () => {
  test.each([
    ['Rain “here”  again', 'Rain "here" again', 'right'],
    ['It’s RAIN', "It's rain", 'case'],
    ['Rain | Example', 'Rain', 'wrong'],
  ])('holds the title %s against %s: %s', (ours, truth, verdict) => {
    const { title } = judgePage({ ...page, title: ours }, { body, title: truth });
    expect(title).toEqual({ verdict, ours, truth });
  });

  test.each([
    ['2020-01-19', 'right'],
    ['2020-01-20', 'wrong'],
    ['2020-01', 'none'],
    ['2020-02', 'wrong'],
  ])('holds the date %s against a day: %s', (ours, verdict) => {
    const truth = { body, date: '2020-01-19', urlDay: '2020-01-19' };
    const { date, urlDay } = judgePage({ ...page, date: ours }, truth);
    expect([date?.verdict, urlDay?.verdict]).toEqual([verdict, verdict]);
  });

  test.each([
    ['Ann Lee and Bo Ray', 'bo ray; ann lee', 'right'],
    ['Ann Lee, Bo Ray', 'Ann Lee und Bo Ray', 'right'],
    ['Ann Lee', 'Ann Lee; Bo Ray', 'wrong'],
    ['Ann Lee; Bo Ray', 'Ann Lee', 'wrong'],
  ])('holds the authors %s against %s: %s', (ours, truth, verdict) => {
    expect(judgePage({ ...page, author: ours }, { body, author: truth }).author?.verdict).toBe(
      verdict,
    );
  });

  it('marks what counts as wrong where the page doesn’t hold what is known', () => {
    const search = {
      hasDay: (iso: string) => iso === '2020-01-19',
      hasWords: (text: string) => text === 'bo ray',
    };
    const judge = (date: string, author: string) => {
      const outcome = { ...page, date: '2020-01-18', author: 'Cy Wray' };
      const judged = judgePage(outcome, { body, date, author }, search);
      return [judged.date?.isAbsent, judged.author?.isAbsent];
    };
    expect(judge('2020-01-19', 'Bo Ray')).toEqual([undefined, undefined]);
    expect(judge('2020-01-20', 'Ann Lee; Bo Ray')).toEqual([true, true]);
    expect(judge('2020-01-18', 'Cy Wray')).toEqual([undefined, undefined]);
  });

  it('says nothing of what is not known, nor of a date that names no day', () => {
    expect(Object.keys(judgePage(page, { body, date: '2020-01.19' }))).toEqual(['body']);
  });

  it('names the first segment that is missed and the first that is wrong', () => {
    const truth = { with: ['Rain fell', 'in Basra'], without: ['today', 'Menu'] };
    expect(judgePage(page, { body: truth }).body).toEqual({
      tp: 1,
      fp: 1,
      fn: 1,
      tn: 1,
      ours: 'today',
      truth: 'in Basra',
    });
  });

  it('finds nothing in a page that is not served', () => {
    const truth = { body: { with: ['Rain'], without: ['Menu'] }, title: 'Rain' };
    expect(judgePage({ unserved: 'is empty' }, truth)).toEqual({
      unserved: 'is empty',
      body: { tp: 0, fp: 0, fn: 1, tn: 1, truth: 'Rain' },
      title: { verdict: 'none', truth: 'Rain' },
    });
  });
});
