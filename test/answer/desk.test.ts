import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';
import { createDesk } from '../../src/answer/desk.ts';
import { WORD_THRESHOLDS as THRESHOLDS } from '../../src/answer/word-confidence.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { MAX_QUESTION_CHARS } from '../../src/question/clip-question.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeArticle } from './article-fixture.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

const desk = await createDesk(DESK_CORPUS, { aliases: [['Islamic State', 'ISIS', 'Daesh']] });

const ask = (question: string, ...earlier: string[]) =>
  desk.answer(
    question,
    earlier.map((text) => ({ role: 'user' as const, text })),
  );
function shownIn(answer: Answer): readonly QuotedPassage[] {
  if (answer.outcome === 'found') return answer.passages;
  return answer.outcome === 'unsure' ? answer.closest : [];
}
const idsOf = (answer: Answer) => shownIn(answer).map(({ article }) => article.id);
const highlightOf = (answer: Answer) => {
  const [best] = shownIn(answer);
  return best?.passage.text.slice(best.highlight.start, best.highlight.end);
};

describe('a question that the corpus answers', () => {
  test('is found, with the sentence that answers, its source and what to ask next', async () => {
    const answer = await ask('Who is Mazin al-Saadi?');
    expect(answer).toMatchObject({
      outcome: 'found',
      question: 'Who is Mazin al-Saadi?',
      resolved: 'Who is Mazin al-Saadi?',
      notes: [],
    });
    const [best] = shownIn(answer);
    expect(best!.article.publisher!.name).toBe('Rudaw');
    expect(highlightOf(answer)).toBe(
      'Mazin al-Saadi, a spokesman of the planning ministry, announced that 3,200 homes were rebuilt in Mosul.',
    );
    expect(answer.confidence).toBeGreaterThanOrEqual(THRESHOLDS.found);
    expect(answer.confidence).toBeLessThanOrEqual(1);
    expect(answer.ms).toBeGreaterThanOrEqual(0);
  });

  test('is found by another name of what it names', async () => {
    const answer = await ask('Who praised the Peshmerga for their courage against ISIS?');
    expect(highlightOf(answer)).toBe(
      'He praised the Peshmerga for their courage against the Islamic State.',
    );
  });

  test('shows three passages at most', async () => {
    const answer = await ask('bus bomb near Kirkuk wheat parliament Salih Davos');
    expect(shownIn(answer)).toHaveLength(3);
  });
});

describe('a question that the corpus only touches', () => {
  test('is unsure: the closest passages, and the words that the corpus doesn’t hold', async () => {
    const answer = await ask('Who burnt the wheat fields near Kirkuk in 1998?');
    expect(answer.outcome).toBe('unsure');
    expect(answer.confidence).toBeLessThan(THRESHOLDS.found);
    if (answer.outcome !== 'unsure') return;
    expect(answer.missing).toEqual(['1998']);
    expect(highlightOf(answer)).toContain('burnt wheat fields');
  });
});

describe('a question that the corpus doesn’t answer', () => {
  test('is not found, and quotes nothing', async () => {
    const answer = await ask('What is the capital of Peru?');
    expect(answer).toMatchObject({ outcome: 'not-found', missing: ['capital', 'Peru'] });
    expect(answer).not.toHaveProperty('didYouMean');
    expect(shownIn(answer)).toEqual([]);
  });

  test('still says what can be asked', async () => {
    const { suggestions } = await ask('What is the capital of Peru?');
    expect(suggestions).toEqual(desk.exampleQuestions.slice(0, 3));
    expect(suggestions.length).toBeGreaterThan(0);
  });

  test('asks back with the names spelt as the corpus has them', async () => {
    const answer = await ask('What did Barhem sing for Queen Elisabeth in Lima, Peru?');
    expect(answer).toMatchObject({
      outcome: 'not-found',
      didYouMean: 'What did Barham sing for Queen Elisabeth in Lima, Peru?',
    });
  });

  test.each(['', '   ', '…', '?!', 'the', 'what is it', 'from:nobody', '\u0000', '😀'])(
    'is not found when it asks nothing: %j',
    async (question) => {
      const answer = await ask(question);
      expect(answer.outcome).toBe('not-found');
      expect(answer.confidence).toBe(0);
      expect(answer.question).toBe(question);
    },
  );
});

describe('a question for what happened on a day', () => {
  test.each([
    'Who died on 2 November 2019?',
    'Who died on November 2?',
    'Who died on Saturday, Nov. 2?',
    'Who died on the 2nd of November 2019?',
  ])('is answered by what an article of the next day says of Saturday: %s', async (question) => {
    const [best, second] = shownIn(await ask(question));
    expect([best, second].map((quoted) => quoted!.article.id)).toEqual(
      expect.arrayContaining(['rudaw-kirkuk', 'anadolu-kirkuk']),
    );
    expect(best!.passage.text).toContain('late on Saturday');
    expect(best!.dateWords).toEqual([
      { words: 'Saturday', date: { iso: '2019-11-02', precision: 'day', inferred: false } },
    ]);
  });

  test('says nothing of dates when none is asked for', async () => {
    for (const quoted of shownIn(await ask('Which bus was hit on Saturday?'))) {
      expect(quoted).not.toHaveProperty('dateWords');
    }
  });

  test('stays that day in the conversation', async () => {
    const { query } = await desk.explain('And who claimed it?', [
      { role: 'user', text: 'What was hit on 2 November 2019?' },
    ]);
    const terms = query.concepts.flatMap((concept) => concept.terms.map(({ term }) => term));
    expect(terms).toContain('@2019-11-02');
  });
});

describe('a question that is too long', () => {
  test('is read as far as the limit goes, and says so', async () => {
    const long = `Who is Mazin al-Saadi? ${'And who is Barham Salih? '.repeat(200)}`;
    const answer = await ask(long);
    expect(answer.question).toBe(long);
    expect(answer.resolved.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
    expect(long.startsWith(answer.resolved.replace(/…$/, ''))).toBe(true);
    expect(answer.notes).toEqual(['I read only the first 1,500 characters of the question.']);
    expect((await ask('Who is Mazin al-Saadi?')).notes).toEqual([]);
  });

  test('is read no further in the conversation after it', async () => {
    const answer = await ask('And why?', `Salih ${'in Davos '.repeat(300)} and Kirkuk`);
    expect(answer.resolved).toBe('And why? [Salih Davos]');
  });
});

describe('a question that keeps to some articles', () => {
  test('is answered from those, and says so', async () => {
    const answer = await ask('What did Gulan report about the vote in parliament?');
    expect(new Set(idsOf(answer))).toEqual(new Set(['gulan-vote']));
    expect(answer.notes).toEqual(['I searched only what was published by Gulan Media.']);
  });

  test('is not found when that leaves nothing, however well others would answer', async () => {
    const answer = await ask('Who is Mazin al-Saadi? after:2021-01-01');
    expect(answer.outcome).toBe('not-found');
    expect(answer.confidence).toBe(0);
    expect(answer.notes).toEqual(['The articles hold nothing on 2 January 2021 or later.']);
  });

  test('is searched everywhere when nobody can read how, and says so', async () => {
    const answer = await ask('Who is Mazin al-Saadi? from:nobody before:soon');
    expect(answer.outcome).toBe('found');
    expect(answer.notes).toEqual([
      'I could make nothing of “from:nobody” and searched without it.',
      'I could make nothing of “before:soon” and searched without it.',
    ]);
    expect((await desk.explain('Who is Mazin al-Saadi? from:nobody')).restriction).toEqual({});
  });
});

describe('a question with a quoted phrase', () => {
  test('is answered from what holds the phrase, and says so', async () => {
    const answer = await ask('Who said “good relations with all our neighbours”?');
    expect(shownIn(answer).map(({ passage }) => passage.id)).toEqual(['rudaw-davos#1']);
    expect(answer.notes).toEqual([
      'I searched only passages with “good relations with all our neighbours” in their text or headline.',
    ]);
  });

  test('is answered from what holds it when it is words of asking alone', async () => {
    const article = makeArticle({
      text: 'He went on. “We’ll see what happens,” he told reporters.',
    });
    const one = await createDesk({ articles: [article], passages: splitPassages(article) });
    const answer = await one.answer('"what happens"');
    expect(highlightOf(answer)).toBe('“We’ll see what happens,” he told reporters.');
  });

  test('shows what holds the phrase, however little of the rest is there', async () => {
    const question = 'What did Queen Elisabeth of Peru say of a llama “in an online message”?';
    const answer = await ask(question);
    expect(answer.outcome).toBe('unsure');
    expect(highlightOf(answer)).toBe('Daesh claimed the attack on the bus in an online message.');
  });

  test('is never found when no passage holds it; what comes closest is shown', async () => {
    const question = 'Who is “Mazin al-Saadi, the spokesman of the planning ministry”?';
    const answer = await ask(question);
    expect((await ask(question.replace(/[“”]/g, ''))).outcome).toBe('found');
    expect(answer.outcome).toBe('unsure');
    expect(answer.notes).toEqual([
      'None of the passages that I searched holds “Mazin al-Saadi, the spokesman of the planning ministry” word for word.',
    ]);
    expect(highlightOf(answer)).toContain('a spokesman of the planning ministry');
  });
});

describe('a question that asks for articles and for nothing in them', () => {
  test('is answered with how each begins, newest first, and says so', async () => {
    const answer = await ask('What did Rudaw report?');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
      notes: ['I have 2 articles published by Rudaw. Here is how the newest begin.'],
    });
    expect(shownIn(answer).map(({ passage }) => passage.id)).toEqual([
      'rudaw-davos#0',
      'rudaw-kirkuk#0',
    ]);
    expect(highlightOf(answer)).toMatch(/^Iraqi President Barham Salih met /);
  });

  test('shows how they begin, whatever kind of answer it names', async () => {
    const article = makeArticle({
      publisher: 'Rudaw',
      text: 'The minister resigned after a long quarrel. Lawmakers were told so in January 2019.',
    });
    const one = await createDesk({ articles: [article], passages: splitPassages(article) });
    const answer = await one.answer('When did Rudaw report?');
    expect(answer.outcome).toBe('found');
    expect(highlightOf(answer)).toBe('The minister resigned after a long quarrel.');
  });

  test('shows the three newest, each for itself', async () => {
    const answer = await ask('What’s new?');
    expect(idsOf(answer)).toEqual(['rudaw-davos', 'gulan-vote', 'anadolu-vote']);
    expect(answer.notes).toEqual(['I have 5 articles. Here is how the newest begin.']);
    const { ranking } = await desk.explain('What’s new?');
    expect(ranking.map(({ passageId }) => passageId)).toHaveLength(5);
  });

  test('is not found when there are none', async () => {
    const answer = await ask('What did Rudaw report in 2025?');
    expect(answer).toMatchObject({ outcome: 'not-found', confidence: 0 });
    expect(answer.notes).toEqual([
      'The articles hold nothing by Rudaw from 1 January 2025 to 31 December 2025.',
    ]);
  });
});

describe('a question for the latest', () => {
  const text = 'Parliament passed the resolution on foreign troops in Baghdad.';
  const articles = ['2019-05-01', '2021-02-03', '2020-01-05'].map((date) =>
    makeArticle({ id: date, text, date }),
  );

  test('is as sure as without that word, and shows the newest of what fits alike', async () => {
    const dated = await createDesk({ articles, passages: articles.flatMap(splitPassages) });
    const plain = await dated.explain('resolution on foreign troops');
    const latest = await dated.explain('the latest resolution on foreign troops');
    const order = (of: typeof plain) => of.ranking.map(({ passageId }) => passageId.slice(0, 10));
    expect(order(plain)).toEqual(['2019-05-01', '2021-02-03', '2020-01-05']);
    expect(order(latest)).toEqual(['2021-02-03', '2020-01-05', '2019-05-01']);
    expect(latest.answer.confidence).toBe(plain.answer.confidence);
    expect(shownIn(latest.answer)[0]!.article.id).toBe('2021-02-03');
  });
});

describe('a question for the latest on one thing', () => {
  test('shows the newest articles on it, as found, and says how they were chosen', async () => {
    const answer = await ask('latest on Kirkuk');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
      notes: [
        'I have 2 articles on “Kirkuk”, named in the headline or several times, newest first.',
      ],
    });
    expect(idsOf(answer)).toEqual(['anadolu-kirkuk', 'rudaw-kirkuk']);
    expect(highlightOf(answer)).toContain('near Kirkuk');
    expect(idsOf(await ask('another one', 'latest on Kirkuk'))).toEqual(['rudaw-kirkuk']);
    expect(await ask('more', 'latest on Kirkuk')).toMatchObject({ isExhausted: true });
  });

  test('keeps to the source that is asked', async () => {
    const answer = await ask('the latest from Rudaw on Kirkuk');
    expect(idsOf(answer)).toEqual(['rudaw-kirkuk']);
    const other = await ask('and by Anadolu?', 'the latest from Rudaw on Kirkuk');
    expect({ ids: idsOf(other), outcome: other.outcome }).toEqual({
      ids: ['anadolu-kirkuk'],
      outcome: 'found',
    });
    expect(idsOf(await ask('and by Anadolu?', 'the latest from Rudaw'))).toEqual([
      'anadolu-vote',
      'anadolu-kirkuk',
    ]);
  });

  test('is as unsure as any where the articles only mention it, or it asks more', async () => {
    expect((await ask('latest on Mosul')).confidence).toBeLessThan(1);
    expect((await ask('Who was killed near Kirkuk most recently?')).confidence).toBeLessThan(1);
    expect((await ask('latest on "bus near Kirkuk"')).confidence).toBeLessThan(1);
  });
});

describe('a misspelt question', () => {
  test('is answered, and says what was searched', async () => {
    const answer = await ask('What did Barhem Salih praise?');
    expect(idsOf(answer)[0]).toBe('rudaw-davos');
    expect(answer.notes).toEqual([
      'The articles don’t mention “Barhem”; I searched for “Barham” too.',
    ]);
    if (answer.outcome !== 'found') expect(answer).toMatchObject({ missing: [] });
  });
});

describe('articles that say the same', () => {
  test('are quoted once, with the others as a second source', async () => {
    const answer = await ask('What does the resolution that parliament passed ask for?');
    const [best] = shownIn(answer);
    const [other] = best!.alsoReportedBy;
    expect(new Set([best!.article.id, other!.id])).toEqual(new Set(['anadolu-vote', 'gulan-vote']));
    const texts = shownIn(answer).map(({ passage }) => passage.text);
    expect(texts.filter((text) => text.includes('passed a resolution'))).toHaveLength(1);
  });

  test('are both quoted when their numbers differ', async () => {
    const answer = await ask('How many policemen were killed by the bomb near Kirkuk?');
    expect(new Set(idsOf(answer).slice(0, 2))).toEqual(new Set(['rudaw-kirkuk', 'anadolu-kirkuk']));
    const [first, second] = shownIn(answer);
    expect(first!.alsoReportedBy).toEqual([]);
    expect(second!.alsoReportedBy).toEqual([]);
  });

  test('are told apart by their date when the latest is asked for', async () => {
    const answer = await ask('What is the latest on the resolution to expel foreign troops?');
    const [best] = shownIn(answer);
    expect(best!.article.id).toBe('gulan-vote');
    expect(best!.alsoReportedBy.map(({ id }) => id)).toEqual(['anadolu-vote']);
  });
});

describe('a conversation', () => {
  test('completes a question from the one before, and shows how', async () => {
    const answer = await ask('And what did he praise?', 'What did Barham Salih say?');
    expect(answer.question).toBe('And what did he praise?');
    expect(answer.resolved).toBe('And what did he praise? [Barham Salih]');
    expect(highlightOf(answer)).toContain('praised the Peshmerga');
  });

  test('changes what is found', async () => {
    const alone = await ask('Who claimed it?');
    const inContext = await ask('Who claimed it?', 'What hit the police bus?');
    expect(inContext.resolved).toBe('Who claimed it? [hit police bus]');
    expect(alone.resolved).toBe('Who claimed it?');
    expect(highlightOf(inContext)).toContain('Daesh claimed the attack');
  });

  test('ends where nothing more fits, and says so', async () => {
    const asked = 'Who is Mazin al-Saadi?';
    const answer = await ask('more', asked);
    expect(answer).toMatchObject({
      outcome: 'not-found',
      resolved: 'more [Mazin Saadi]',
      isExhausted: true,
      notes: ['I asked the same again and left out 3 passages.'],
    });
    expect(await ask('Who sang for the Queen of Peru?')).not.toHaveProperty('isExhausted');
    const quoted = await ask('another one', 'Who said “good relations with all our neighbours”?');
    expect(quoted).toMatchObject({ outcome: 'not-found', isExhausted: true });
  });

  test('says that there is nothing to go on from', async () => {
    const answer = await ask('more');
    expect(answer).toMatchObject({
      outcome: 'not-found',
      notes: ['I know of no question here that I could go on from.'],
    });
    expect(answer).not.toHaveProperty('isExhausted');
  });

  test('shows the rest of a list of articles, and says which part it is', async () => {
    const answer = await ask('more', 'What’s new?');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
      notes: ['I have 5 articles, newest first. Here is how numbers 4 and 5 begin.'],
    });
    expect(idsOf(answer)).toEqual(['anadolu-kirkuk', 'rudaw-kirkuk']);
    expect(await ask('more', 'What’s new?', 'more')).toMatchObject({
      outcome: 'not-found',
      isExhausted: true,
      notes: ['I have 5 articles and showed how each begins.'],
    });
  });

  test('searches in a list of articles, and says that it kept to them', async () => {
    const answer = await ask('about the bus?', 'Articles by Rudaw');
    expect(new Set(idsOf(answer))).toEqual(new Set(['rudaw-kirkuk']));
    expect(answer.notes).toEqual(['I searched only what was published by Rudaw.']);
  });

  test('gives another source, and says whose is left out', async () => {
    const asked = 'How many policemen were killed by the bomb near Kirkuk?';
    const [first] = shownIn(await ask(asked));
    const answer = await ask('another source?', asked);
    expect(answer.outcome).toBe('found');
    expect(idsOf(answer)[0]).not.toBe(first!.article.id);
    expect(answer.notes).toEqual([
      `I searched only what was published by others than ${first!.article.publisher!.name}.`,
    ]);
  });

  test('leaves a new topic alone', async () => {
    const question = 'Which ministry rebuilt 3,200 homes in Mosul?';
    const alone = await desk.explain(question);
    const after = await desk.explain(question, [
      { role: 'user', text: 'How many policemen were killed near Kirkuk?' },
    ]);
    expect(after.answer.resolved).toBe(question);
    expect(after.ranking).toEqual(alone.ranking);
  });

  test('doesn’t take what the desk said for a question', async () => {
    const { resolved } = await desk.answer('And why?', [
      { role: 'user', text: 'Where is Davos?' },
      { role: 'assistant', text: 'Kirkuk, Mosul.' },
    ]);
    expect(resolved).toBe('And why? [Davos]');
  });
});

describe('the questions that are suggested', () => {
  test('are answered as found', async () => {
    expect(desk.exampleQuestions.length).toBeGreaterThan(0);
    for (const question of desk.exampleQuestions) {
      expect((await ask(question)).outcome, question).toBe('found');
    }
  });

  test('are not the one that was asked', async () => {
    for (const question of desk.exampleQuestions) {
      expect((await ask(question)).suggestions).not.toContain(question);
    }
  });
});

const question = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['Who', 'is', 'Salih', 'Kirkuk', 'from:rudaw', 'before:2020', 'on:', 'from:"', 'and'],
        ...['he', 'latest', 'Saleh', 'ISIS', '3,200', 'parliament', '"', '(', '[', '*', '\\', '$&'],
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom('more', 'another one', 'another source?', 'other articles', 'Articles by Rudaw'),
);
const turns = fc.array(
  fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: question }),
  { maxLength: 3 },
);

describe('every answer', () => {
  test('is one of three outcomes, in words that articles have, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(question, turns, async (asked, history) => {
        const { answer } = await desk.explain(asked, history);
        expect(answer.question).toBe(asked);
        expect(answer.resolved.startsWith(asked)).toBe(true);
        expect(answer.suggestions.length).toBeLessThanOrEqual(3);
        const shown = shownIn(answer);
        if (answer.outcome !== 'not-found') expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(3);
        for (const { passage, article, highlight, alsoReportedBy } of shown) {
          expect(article.text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(article.id).toBe(passage.articleId);
          expect(splitSentences(passage.text)).toContainEqual(highlight);
          expect(alsoReportedBy).not.toContain(article);
          expect(new Set(alsoReportedBy).size).toBe(alsoReportedBy.length);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has the outcome that its confidence says', async () => {
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const { outcome, confidence } = await ask(asked);
        const expected =
          confidence >= THRESHOLDS.found
            ? 'found'
            : confidence >= THRESHOLDS.unsure
              ? 'unsure'
              : 'not-found';
        expect(outcome).toBe(expected);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same when it is asked again', async () => {
    await fc.assert(
      fc.asyncProperty(question, question, async (asked, between) => {
        const withoutTime = ({ ms: _, ...rest }: Answer) => rest;
        const first = withoutTime(await ask(asked));
        await ask(between);
        expect(withoutTime(await ask(asked))).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });
});

describe('explain', () => {
  test('tells how the answer came about', async () => {
    const { answer, query, restriction, ranking, stages } = await desk.explain(
      'What did Rudaw report about Barhem Salih?',
    );
    expect(restriction).toEqual({ publishers: ['Rudaw'] });
    expect(query.concepts.map(({ label }) => label)).toEqual(['Barhem', 'Salih']);
    expect(ranking[0]!.passageId).toBe(shownIn(answer)[0]!.passage.id);
    expect(ranking.every(({ passageId }) => passageId.startsWith('rudaw-'))).toBe(true);
    expect(ranking[0]!.score).toBeGreaterThan(0);
    const laps = Object.values(stages);
    expect(laps.length).toBeGreaterThan(1);
    expect(laps.every((ms) => ms >= 0)).toBe(true);
    expect(answer.ms).toBeCloseTo(laps.reduce((sum, ms) => sum + ms, 0));
  });

  test('ranks near-duplicates apart', async () => {
    const { ranking } = await desk.explain('What does the resolution of parliament ask for?');
    const articles = ranking.map(({ passageId }) => passageId.split('#')[0]);
    expect(articles).toEqual(expect.arrayContaining(['anadolu-vote', 'gulan-vote']));
  });
});

describe('createDesk', () => {
  test('says what it answers from', () => {
    expect(desk.articles).toBe(DESK_CORPUS.articles);
    expect(desk.passageCount).toBe(DESK_CORPUS.passages.length);
  });

  test('stands on an empty corpus, and finds nothing', async () => {
    const empty = await createDesk({ articles: [], passages: [] });
    expect(empty.exampleQuestions).toEqual([]);
    expect(await empty.answer('Who is Salih?')).toMatchObject({
      outcome: 'not-found',
      missing: ['Salih'],
      suggestions: [],
    });
  });
});
