import { expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.ts';
import type { Desk } from '../../../src/answer/desk.ts';
import { shownPassages } from '../../../src/answer/shown-passages.ts';
import { plainRecipe } from '../../../src/slack/actions/answer-recipe.ts';
import { makeAnswer } from '../../../src/slack/actions/make-answer.ts';
import { openFiveArticlesByWords } from '../../answer/open-five-articles.ts';
import { createFakeDesk, UNSURE } from '../fake-desk.ts';

const [CLOSEST] = shownPassages(UNSURE);
const UNSURE_ELSEWHERE: Answer = {
  ...(UNSURE as Answer & { outcome: 'unsure' }),
  closest: [{ ...CLOSEST!, passage: { ...CLOSEST!.passage, id: 'elsewhere#0' } }],
};

it('asks for more of the same articles, should others be served meanwhile', async () => {
  const old = createFakeDesk();
  const other = createFakeDesk();
  let served: Desk = old;
  const changing: Desk = {
    ...old,
    now: () => served,
    answer: (...inputs) => served.answer(...inputs),
  };
  const asking = makeAnswer(changing, { ...plainRecipe('Who is Salih?'), more: 2 });
  served = other;
  await asking;
  expect(old.asked.length).toBeGreaterThan(2);
  expect(other.asked).toEqual([]);
});

it('adds new passages alone behind an answer to several questions', async () => {
  const { desk } = await openFiveArticlesByWords();
  const recipe = plainRecipe('How was Qasem Soleimani killed? Who is Hadi al-Ameri?');
  const { answer, more } = await makeAnswer(desk, recipe, 1);
  const ids = [shownPassages(answer), ...more].flat().map(({ passage }) => passage.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(more.map(({ length }) => length > 0)).toEqual([true]);
});

it('asks on where the first "more" would show nothing new', async () => {
  const shownBefore = createFakeDesk();
  let asked = 0;
  const desk: Desk = {
    ...shownBefore,
    answer: async (...inputs) => (asked++ < 2 ? shownBefore.answer(...inputs) : UNSURE_ELSEWHERE),
  };
  const { more } = await makeAnswer(desk, plainRecipe('Who is Salih?'), 1);
  expect(more.flat().map(({ passage }) => passage.id)).toEqual(['elsewhere#0']);
});
