import { expect, it } from 'vitest';
import type { QuotedPassage } from '../../../../src/answer/answer.ts';
import { blockText } from '../../../../src/slack/block-text.ts';
import { contextView } from '../../../../src/slack/views/answer/context-view.ts';
import { wordingIn } from '../../../../src/wording/wording.ts';
import { FOUND } from '../../fake-desk.ts';

it('shows what stands before a passage also where nothing parts words', () => {
  const [found] = (FOUND as typeof FOUND & { outcome: 'found' }).passages;
  const before = '字'.repeat(4_000);
  const text = `${before}句。`;
  const quoted: QuotedPassage = {
    ...found!,
    article: { ...found!.article, text },
    passage: { ...found!.passage, text: '句。', start: 4_000, end: text.length },
    highlight: { start: 0, end: 2 },
  };
  const wording = wordingIn('en');
  const { blocks } = contextView({ passages: [quoted], shown: 0, wording, metadata: '' });
  expect(blockText(blocks)).toContain(`…${'字'.repeat(2_000)}`);
});
