import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../../src/question/clip-question.ts';
import { readRequest } from '../../../src/slack/incoming/read-request.ts';
import { anyCharacter } from '../../text/any-character.ts';

describe('readRequest', () => {
  it.each(['', '  ', '?', '...', 'help', 'Help!', ' HELP ', 'مساعدة', 'یارمەتی؟'])(
    'takes %j for a call for help',
    (text) => {
      expect(readRequest(text)).toEqual({ kind: 'help' });
    },
  );

  it('knows the list of sources from a question about sources', () => {
    expect(readRequest('Sources?')).toEqual({ kind: 'sources' });
    expect(readRequest('المصادر؟')).toEqual({ kind: 'sources' });
    expect(readRequest('Which sources name Salih?').kind).toBe('question');
  });

  it('answers small talk without a search', () => {
    expect(readRequest('thanks!')).toEqual({ kind: 'small-talk', about: 'thanks' });
    expect(readRequest('🙏')).toEqual({ kind: 'small-talk', about: 'emoji' });
  });

  it.each(['more', 'Next', 'go on', 'ok, more', 'another source?', 'what else?'])(
    'takes %j for a question: it goes on from an answer',
    (text) => {
      expect(readRequest(text).kind).toBe('question');
    },
  );

  it('puts a pasted question on one line', () => {
    expect(readRequest(' Hi,\n\twho\u0000 is\u2028Salih? ')).toEqual({
      kind: 'question',
      question: 'Hi, who is Salih?',
    });
  });

  it('says when a question is too long instead of cutting it', () => {
    const question = 'x'.repeat(MAX_QUESTION_CHARS);
    expect(readRequest(question).kind).toBe('question');
    expect(readRequest(`${question}x`)).toEqual({
      kind: 'too-long',
      chars: MAX_QUESTION_CHARS + 1,
    });
  });

  it('reads every text as something, and hands on only questions within the limit', () => {
    const words = fc.constantFrom('Hi,', 'thanks!', '\n', '?', 'who is Salih?', 'x'.repeat(700));
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 3_000, size: 'max' }),
      fc.array(words, { maxLength: 8 }).map((list) => list.join(' ')),
    );
    const met = { question: 0, 'too-long': 0, help: 0, 'small-talk': 0, sources: 0 };
    fc.assert(
      fc.property(texts, (text) => {
        const request = readRequest(text);
        met[request.kind] += 1;
        if (request.kind !== 'question') return;
        expect(request.question.trim()).not.toBe('');
        expect(request.question.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
      }),
      { numRuns: 200 },
    );
    expect(met.question).toBeGreaterThan(20);
    expect(met['too-long']).toBeGreaterThan(20);
  });
});
