import { describe, expect, test } from 'vitest';
import { ask, desk, highlightOf, idsOf, notesOf, shownIn } from './ask-desk.ts';

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
    });
    expect(notesOf(answer)).toEqual(['I asked the same again and left out 3 passages.']);
    expect(await ask('Who sang for the Queen of Peru?')).not.toHaveProperty('isExhausted');
    const quoted = await ask('another one', 'Who said “good relations with all our neighbours”?');
    expect(quoted).toMatchObject({ outcome: 'not-found', isExhausted: true });
  });

  test('says that there is nothing to go on from', async () => {
    const answer = await ask('more');
    expect(answer).toMatchObject({
      outcome: 'not-found',
    });
    expect(notesOf(answer)).toEqual(['I know of no question here that I could go on from.']);
    expect(answer).not.toHaveProperty('isExhausted');
  });

  test('shows the rest of a list of articles, and says which part it is', async () => {
    const answer = await ask('more', 'What’s new?');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
    });
    expect(notesOf(answer)).toEqual([
      'I have 5 articles. Newest first, here is how numbers 4 to 5 begin.',
    ]);
    expect(idsOf(answer)).toEqual(['anadolu-kirkuk', 'rudaw-kirkuk']);
    expect(await ask('more', 'What’s new?', 'more')).toMatchObject({
      outcome: 'not-found',
      isExhausted: true,
    });
    expect(notesOf(await ask('more', 'What’s new?', 'more'))).toEqual([
      'I have 5 articles. I showed how each begins.',
    ]);
  });

  test('searches in a list of articles, and says that it kept to them', async () => {
    const answer = await ask('about the bus?', 'Articles by Rudaw');
    expect(new Set(idsOf(answer))).toEqual(new Set(['rudaw-kirkuk']));
    expect(notesOf(answer)).toEqual(['I searched only what was published by Rudaw.']);
  });

  test('gives another source, and says whose is left out', async () => {
    const asked = 'How many policemen were killed by the bomb near Kirkuk?';
    const [first] = shownIn(await ask(asked));
    const answer = await ask('another source?', asked);
    expect(answer.outcome).toBe('found');
    expect(idsOf(answer)[0]).not.toBe(first!.article.id);
    expect(notesOf(answer)).toEqual([
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
