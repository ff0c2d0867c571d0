import { expect, it } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import { plainRecipe } from '../../../src/slack/actions/answer-recipe.ts';
import { makeAnswer } from '../../../src/slack/actions/make-answer.ts';
import { createFakeDesk } from '../fake-desk.ts';

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
  expect([old.asked.length, other.asked.length]).toEqual([3, 0]);
});
