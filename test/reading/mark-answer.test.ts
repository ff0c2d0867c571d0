import { describe, expect, test } from 'vitest';
import { markAnswer } from '../../src/reading/mark-answer.ts';
import { splitSentences } from '../../src/text/sentences.ts';

function mark(text: string, answer: string) {
  const start = text.indexOf(answer);
  const marked = markAnswer(text, splitSentences(text), {
    relevance: 1,
    there: 1,
    spans: [{ start, end: start + answer.length, logProbability: -0.1 }],
  });
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return (
    marked && {
      highlight: cut(marked.highlight),
      span: cut(marked.span),
      emphasis: cut(marked.emphasis),
    }
  );
}

describe('markAnswer', () => {
  test('marks the sentence, the clause in it, and the answer in that', () => {
    const text =
      'The session was long. When the clerk read the minutes, Anders Quill interrupted her, and the millers laughed. It went on.';
    expect(mark(text, 'Anders Quill')).toEqual({
      highlight:
        'When the clerk read the minutes, Anders Quill interrupted her, and the millers laughed.',
      span: 'Anders Quill',
      emphasis: 'Anders Quill interrupted her',
    });
  });

  test('marks the answer alone where its clause is nearly all that is quoted', () => {
    expect(mark('Halvard thanked the boatmen on Friday.', 'Halvard')).toEqual({
      highlight: 'Halvard thanked the boatmen on Friday.',
      span: 'Halvard',
      emphasis: 'Halvard',
    });
  });

  test('keeps an answer that goes on past its sentence to the one that holds most of it', () => {
    const text = 'They met on Friday. In Davos they spoke.';
    expect(mark(text, 'on Friday. In Davos')).toMatchObject({
      highlight: 'They met on Friday.',
      span: 'on Friday.',
    });
  });

  test('does not take a thousand’s comma or a hyphen for the end of a clause', () => {
    const text =
      'Officials said, after two days of talks, that about 17,000 non-combat troops left; the rest stayed. Nobody asked why.';
    expect(mark(text, '17,000')?.emphasis).toBe('that about 17,000 non-combat troops left');
  });

  test('marks nothing where nothing was seen', () => {
    expect(
      markAnswer('Some text.', [{ start: 0, end: 10 }], { relevance: 0, there: 0, spans: [] }),
    ).toBeUndefined();
    expect(mark('', '')).toBeUndefined();
  });
});
