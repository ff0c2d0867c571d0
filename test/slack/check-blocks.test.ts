import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/slack/limits.ts';
import { checkMessage, checkView } from './check-blocks.ts';

const section = (text: string): types.SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text },
});
const button = (action_id: string, text = 'Ask'): types.Button => ({
  type: 'button',
  action_id,
  text: { type: 'plain_text', text },
});
const quote = (...elements: types.RichTextElement[]): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements }],
});
const long = 'x'.repeat(LIMITS.textObject);

// Other tests trust an empty list of problems: it must not be empty for what Slack refuses.
describe('checkMessage', () => {
  it('finds nothing wrong with what Slack takes', () => {
    const blocks: types.KnownBlock[] = [
      section('<@U1> asked &lt;who&gt;, <https://a.example|here>'),
      quote({ type: 'text', text: '<as it stands>' }),
      { type: 'actions', elements: [button('a'), button('b')] },
    ];
    expect(checkMessage({ text: 'An answer', blocks })).toEqual([]);
  });

  it.each<[string, types.KnownBlock[], string]>([
    ['no blocks', [], 'no blocks'],
    ['too many blocks', Array(51).fill(section('x')), 'blocks: 51 is over 50'],
    ['an empty text', [section('')], 'block 0: mrkdwn is empty'],
    ['a text too long', [section(`${long}x`)], 'block 0: mrkdwn: 3001 is over 3000'],
    ['a call to everyone', [section('<!channel>')], 'block 0: mrkdwn: unescaped <!channel>'],
    ['a lone sign', [section('a & b')], 'block 0: mrkdwn: unescaped & b'],
    [
      'a button too long',
      [{ type: 'actions', elements: [button('a', long)] }],
      'button text: 3000',
    ],
    ['one id for two', [{ type: 'actions', elements: [button('a'), button('a')] }], 'action_id'],
    ['a mention in a quotation', [quote({ type: 'user', user_id: 'U1' })], 'rich text user'],
    ['a link to a program', [quote({ type: 'link', url: 'javascript:x' })], 'link javascript:x'],
    ['too much text in all', Array(5).fill(section(long)), 'all block text: '],
    ['a block it doesn’t know', [{ type: 'video' } as types.KnownBlock], 'unknown block video'],
  ])('finds %s', (_, blocks, problem) => {
    const problems = checkMessage({ text: 'An answer', blocks });
    expect(problems.join('\n')).toContain(problem);
  });

  it('finds a text for notifications that is empty, too long or calls someone', () => {
    const blocks = [section('x')];
    expect(checkMessage({ text: '', blocks })).toEqual(['text is empty']);
    expect(checkMessage({ text: 'x'.repeat(4_000), blocks })).toEqual(['text: 4000 is over 3999']);
    expect(checkMessage({ text: '<!here>', blocks })).toEqual(['text: unescaped <!here>']);
  });
});

describe('checkView', () => {
  it('finds a title too long for a window, and what is wrong with its blocks', () => {
    const title = { type: 'plain_text' as const, text: 'x'.repeat(25) };
    expect(checkView({ type: 'modal', title, blocks: [section('')] })).toEqual([
      'title: 25 is over 24',
      'block 0: mrkdwn is empty',
    ]);
  });
});
