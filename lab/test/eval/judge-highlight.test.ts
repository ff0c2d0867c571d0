import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canJudgeHighlight, judgeHighlight, judgeSpan } from '../../eval/judge-highlight.ts';

const TEXT = 'He came on Monday. “She left.” About 3,000 soldiers stayed in Iraq.';

function highlight(sentence: string) {
  const start = TEXT.indexOf(sentence);
  return { text: TEXT, highlight: { start, end: start + sentence.length } };
}

const evidence = (...phrases: string[]) => ({ evidence: phrases, answers: [] });
const answers = (...phrases: string[]) => ({ evidence: [], answers: phrases });

describe('judgeHighlight', () => {
  it('accepts a sentence that holds the evidence, or that the evidence holds', () => {
    expect(judgeHighlight(highlight('He came on Monday.'), evidence('on Monday'))).toBe(true);
    expect(judgeHighlight(highlight('She left'), evidence('“She left.” About 3,000'))).toBe(true);
    expect(judgeHighlight(highlight('She left'), evidence('nothing', 'left.'))).toBe(true);
  });

  it('refuses another sentence, and evidence that stands in another text', () => {
    expect(judgeHighlight(highlight('He came on Monday.'), evidence('“She left.”'))).toBe(false);
    expect(judgeHighlight(highlight('He came on Monday.'), evidence('He came on Sunday'))).toBe(
      false,
    );
  });

  it('refuses two sentences that only touch', () => {
    // The sentence takes the next one's opening quotation mark along.
    expect(judgeHighlight(highlight('He came on Monday. “'), evidence('“She left.”'))).toBe(false);
  });

  it('does not count white space', () => {
    const broken = { text: 'He came\n  on Monday.', highlight: { start: 0, end: 20 } };
    expect(judgeHighlight(broken, evidence('came on  Monday'))).toBe(true);
  });

  it('looks at every place where the evidence stands', () => {
    const twice = { text: 'In Iraq. Then Iran. In Iraq.', highlight: { start: 20, end: 28 } };
    expect(judgeHighlight(twice, evidence('In Iraq.'))).toBe(true);
  });

  it('reads answers only where no evidence is given', () => {
    const monday = highlight('He came on Monday.');
    expect(judgeHighlight(monday, { evidence: ['She left.'], answers: ['Monday'] })).toBe(false);
    expect(judgeHighlight(monday, answers('Sunday', 'monday'))).toBe(true);
  });

  it('holds an answer to whole words, whatever the case and the punctuation', () => {
    const soldiers = highlight('About 3,000 soldiers stayed in Iraq.');
    expect(judgeHighlight(soldiers, answers('about 3,000 Soldiers'))).toBe(true);
    expect(judgeHighlight(soldiers, answers('00 soldiers'))).toBe(false);
    expect(judgeHighlight(soldiers, answers('?!'))).toBe(false);
  });

  it('expects no sentence to hold a verdict', () => {
    const text = 'No soldier stayed.';
    expect(judgeHighlight({ text, highlight: { start: 0, end: 18 } }, answers('No.'))).toBe(false);
  });

  it('accepts every sentence as its own evidence', () => {
    const part = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(part, part, part, (before, sentence, after) => {
        fc.pre(sentence.trim() !== '');
        const text = before + sentence + after;
        const range = { start: before.length, end: before.length + sentence.length };
        expect(judgeHighlight({ text, highlight: range }, evidence(sentence))).toBe(true);
      }),
    );
  });
});

describe('canJudgeHighlight', () => {
  it('needs a right passage that holds the evidence or the answer', () => {
    expect(canJudgeHighlight(['Something else.', TEXT], evidence('on Monday'))).toBe(true);
    expect(canJudgeHighlight([TEXT], answers('They stayed for long'))).toBe(false);
    expect(canJudgeHighlight([], evidence('on Monday'))).toBe(false);
    expect(canJudgeHighlight([TEXT], { evidence: [], answers: [] })).toBe(false);
  });
});

describe('judgeSpan', () => {
  it('accepts a span that holds an answer or lies within one, in whole words', () => {
    expect(judgeSpan('on 3 May 2011', ['May 2011', 'spring'])).toBe(true);
    expect(judgeSpan('May', ['3 May 2011'])).toBe(true);
    expect(judgeSpan('Mayor', ['3 May 2011'])).toBe(false);
    expect(judgeSpan('May', ['3 June 2011'])).toBe(false);
    expect(judgeSpan('…', ['3 June 2011'])).toBe(false);
  });
});
