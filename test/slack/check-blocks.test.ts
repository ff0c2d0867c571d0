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
    ['too many blocks', Array(51).fill(section('x')), 'no more than 50'],
    ['an empty text', [section('')], 'must be more than 0'],
    ['a text too long', [section(`${long}x`)], 'must be less than 3001'],
    ['a call to everyone', [section('<!channel>')], 'unescaped <!channel>'],
    ['a lone sign', [section('a & b')], 'unescaped & b'],
    [
      'a button too long',
      [{ type: 'actions', elements: [button('a', long)] }],
      'must be less than 76',
    ],
    ['one id for two', [{ type: 'actions', elements: [button('a'), button('a')] }], 'action_id'],
    [
      'a mention in a quotation',
      [quote({ type: 'user', user_id: 'U1' })],
      'unsupported type: user',
    ],
    ['a link to a program', [quote({ type: 'link', url: 'javascript:x' })], 'invalid_url'],
    ['too much text in all', Array(5).fill(section(long)), 'all block text: '],
    ['a block it doesn’t know', [{ type: 'video' } as types.KnownBlock], 'unsupported type: video'],
  ])('finds %s', (_, blocks, problem) => {
    const problems = checkMessage({ text: 'An answer', blocks });
    expect(problems.join('\n')).toContain(problem);
  });

  it('finds a text for notifications that is empty, too long or calls someone', () => {
    const blocks = [section('x')];
    expect(checkMessage({ text: '', blocks })).toEqual(['text is empty']);
    expect(checkMessage({ text: 'x'.repeat(4_000), blocks })).toEqual(['text: 4000 is over 3999']);
    expect(checkMessage({ text: '<!here>', blocks })).toEqual(['unescaped <!here>']);
  });
});

describe('checkView', () => {
  it('finds a title too long for a window', () => {
    const title = { type: 'plain_text' as const, text: 'x'.repeat(25) };
    const problems = checkView({ type: 'modal', title, blocks: [section('x')] }).join('\n');
    expect(problems).toContain('must be less than 25');
  });
});
