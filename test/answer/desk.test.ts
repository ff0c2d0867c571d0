import { describe, expect, test } from 'vitest';
import { WORD_THRESHOLDS as THRESHOLDS } from '../../src/answer/confidence/word-confidence.ts';
import { createDesk } from '../../src/answer/desk.ts';
import { MAX_QUESTION_CHARS } from '../../src/question/clip-question.ts';
import { ask, desk, highlightOf, idsOf, notesOf, shownIn } from './ask-desk.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

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
    expect(answer).toMatchObject({ outcome: 'unsure', missing: ['1998'] });
    expect(answer.confidence).toBeLessThan(THRESHOLDS.found);
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
    expect(suggestions).toHaveLength(3);
    expect(desk.exampleQuestions).toEqual(expect.arrayContaining([...suggestions]));
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

describe('a question that is too long', () => {
  test('is read as far as the limit goes, and says so', async () => {
    const long = `Who is Mazin al-Saadi? ${'And who is Barham Salih? '.repeat(200)}`;
    const answer = await ask(long);
    expect(answer.question).toBe(long);
    expect(answer.resolved.length).toBeLessThanOrEqual(MAX_QUESTION_CHARS);
    expect(long.startsWith(answer.resolved.replace(/…$/, ''))).toBe(true);
    expect(notesOf(answer)).toEqual(['I read only the first 1,500 characters of the question.']);
    expect(notesOf(await ask('Who is Mazin al-Saadi?'))).toEqual([]);
  });

  test('is read no further in the conversation after it', async () => {
    const answer = await ask('And why?', `Salih ${'in Davos '.repeat(300)} and Kirkuk`);
    expect(answer.resolved).toBe('And why? [Salih Davos]');
  });
});

describe('a misspelt question', () => {
  test('is answered, and says what was searched', async () => {
    const answer = await ask('What did Barhem Salih praise?');
    expect(answer.outcome).toBe('found');
    expect(idsOf(answer)[0]).toBe('rudaw-davos');
    expect(notesOf(answer)).toEqual([
      'The articles don’t mention “Barhem”; I searched for “Barham” too.',
    ]);
  });

  test('that is only touched doesn’t miss the word that was searched in place of another', async () => {
    const answer = await ask('Who burnt the wheat fields of Barhem near Kirkuk in 1998?');
    expect(answer).toMatchObject({ outcome: 'unsure', missing: ['1998'] });
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

describe('the questions that are suggested', () => {
  test('are answered as found', async () => {
    expect(desk.exampleQuestions.length).toBeGreaterThan(0);
    for (const question of desk.exampleQuestions) {
      expect((await ask(question)).outcome, question).toBe('found');
    }
  });

  test('behind a found answer are answered by an article that it quotes', async () => {
    for (const question of ['Who is Mazin al-Saadi?', 'Where does Salih meet officials?']) {
      const answer = await ask(question);
      expect(answer.outcome).toBe('found');
      expect(answer.suggestions.length, question).toBeGreaterThan(0);
      for (const next of answer.suggestions) {
        expect(idsOf(answer)).toContain(idsOf(await ask(next))[0]);
      }
    }
  });

  test('are not the one that was asked', async () => {
    expect(desk.exampleQuestions.length).toBeGreaterThan(0);
    for (const question of desk.exampleQuestions) {
      expect((await ask(question)).suggestions).not.toContain(question);
    }
  });
});

describe('explain', () => {
  test('tells how the answer came about', async () => {
    const start = performance.now();
    const { answer, query, restriction, ranking, stages } = await desk.explain(
      'What did Rudaw report about Barhem Salih?',
    );
    const elapsedMs = performance.now() - start;
    expect(restriction).toEqual({ publishers: ['Rudaw'] });
    expect(query.concepts.map(({ label }) => label)).toEqual(['Barhem', 'Salih']);
    expect(ranking[0]!.passageId).toBe(shownIn(answer)[0]!.passage.id);
    expect(ranking.every(({ passageId }) => passageId.startsWith('rudaw-'))).toBe(true);
    expect(ranking[0]!.score).toBeGreaterThan(0);
    expect(Object.keys(stages)).toEqual([
      'understand',
      'find',
      'decide',
      'quote',
      'mark',
      'suggest',
    ]);
    expect(answer.ms).toBeCloseTo(Object.values(stages).reduce((sum, ms) => sum + ms, 0));
    expect(answer.ms).toBeGreaterThan(0);
    expect(answer.ms).toBeLessThanOrEqual(elapsedMs);
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
