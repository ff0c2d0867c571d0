import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBlocks } from '../../../src/playground/blocks/check-blocks.ts';

const check = (blocks: unknown, surface: 'message' | 'modal' | 'home' = 'message') =>
  checkBlocks(blocks, surface, () => 'new');
const section = (text: unknown) => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (over: object = {}) => ({
  type: 'button',
  text: { type: 'plain_text', text: 'Go' },
  ...over,
});
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const input = (element: object) => ({
  type: 'input',
  label: { type: 'plain_text', text: 'Why' },
  element,
});
const richText = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements }],
});

describe('checkBlocks', () => {
  it('takes what Slack takes, and names blocks and elements that have no name', () => {
    const checked = check([section('*hi*'), actions(button()), { type: 'divider', block_id: 'd' }]);
    expect(checked).toEqual({
      ok: true,
      blocks: [
        { ...section('*hi*'), block_id: 'new' },
        { ...actions({ ...button(), action_id: 'new' }), block_id: 'new' },
        { type: 'divider', block_id: 'd' },
      ],
    });
  });

  it.each([
    [
      'an unknown type',
      [{ type: 'banner' }],
      'unsupported type: banner [json-pointer:/blocks/0/type]',
    ],
    ['a block without a type', [{}], '/blocks/0'],
    ['a section without text', [{ type: 'section' }], '`text` or `fields`'],
    ['an empty text', [section('')], 'more than 0 characters [json-pointer:/blocks/0/text/text]'],
    ['a long text', [section('x'.repeat(3_001))], 'less than 3001 characters'],
    [
      'a missing text',
      [{ type: 'section', text: { type: 'mrkdwn' } }],
      'missing required field: text',
    ],
    ['a text that is a number', [section(7)], 'must provide a string'],
    ['a property that Slack does not know', [{ ...section('x'), colour: 'red' }], 'colour'],
    [
      'a long header',
      [{ type: 'header', text: { type: 'plain_text', text: 'x'.repeat(151) } }],
      '151',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: { type: 'mrkdwn', text: 'x' } }],
      'must be "plain_text"',
    ],
    [
      'eleven things in a context',
      [{ type: 'context', elements: Array(11).fill(section('x').text) }],
      '10',
    ],
    ['no button in actions', [actions()], 'no less than 1 items'],
    ['26 buttons in actions', [actions(...Array(26).fill(button()))], 'no more than 25 items'],
    [
      'a long label',
      [actions(button({ text: { type: 'plain_text', text: 'x'.repeat(76) } }))],
      '76',
    ],
    ['a long value', [actions(button({ value: 'x'.repeat(2_001) }))], '2001'],
    ['an address that is none', [actions(button({ url: 'nowhere' }))], 'invalid_url'],
    [
      'one action id twice',
      [actions(button({ action_id: 'a' }), button({ action_id: 'a' }))],
      'action_id',
    ],
    [
      'one block id twice',
      [
        { type: 'divider', block_id: 'a' },
        { type: 'divider', block_id: 'a' },
      ],
      '`block_id` a already exists',
    ],
    ['51 blocks', Array(51).fill({ type: 'divider' }), 'no more than 50 items'],
    [
      'an empty piece of rich text',
      [
        {
          type: 'rich_text',
          elements: [{ type: 'rich_text_quote', elements: [{ type: 'text', text: '' }] }],
        },
      ],
      '/blocks/0/elements/0/elements/0/text',
    ],
    [
      'an empty line of rich text',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [] }] }],
      'no less than 1 items allowed [json-pointer:/blocks/0/elements/0/elements]',
    ],
    [
      'a link out of rich text that leads to no web page',
      [richText({ type: 'link', url: 'javascript:alert(1)' })],
      'invalid_url',
    ],
    [
      'a menu without options',
      [actions({ type: 'static_select' })],
      'missing required field: options',
    ],
  ])('refuses %s', (_, blocks, detail) => {
    const checked = check(blocks);
    expect(checked).toMatchObject({ ok: false, error: 'invalid_blocks' });
    expect(JSON.stringify(checked)).toContain(JSON.stringify(detail).slice(1, -1));
  });

  it.each([
    [[{ type: 'image', image_url: 'https://example.org/a.png', alt_text: 'A' }], 'image', 'type'],
    [[{ type: 'table', rows: [[{ type: 'raw_text', text: 'A' }]] }], 'table', 'type'],
    [[{ type: 'markdown', text: '**x**' }], 'markdown', 'type'],
    [[actions(button(), { type: 'overflow' })], 'overflow', 'elements/1/type'],
    [[actions({ type: 'users_select' })], 'users_select', 'elements/0/type'],
    [[{ ...section('x'), accessory: { type: 'image' } }], 'image', 'accessory/type'],
    [[input({ type: 'number_input' })], 'number_input', 'element/type'],
    [[{ type: 'context_actions', elements: [{ type: 'icon_button' }] }], 'icon_button', 'elements'],
    [[richText({ type: 'broadcast', range: 'channel' })], 'broadcast', 'elements/0/elements/0'],
    [
      [{ type: 'rich_text', elements: [{ type: 'rich_text_preformatted' }] }],
      'rich_text_preformatted',
      'elements/0/type',
    ],
  ])(
    'refuses what the bot has no use for, as Slack refuses what it does not know: %j',
    (blocks, type, place) => {
      const checked = check(blocks);
      expect(checked).toMatchObject({ ok: false, error: 'invalid_blocks' });
      expect(JSON.stringify(checked)).toContain(
        `unsupported type: ${type} [json-pointer:/blocks/0/${place}`,
      );
    },
  );

  it('takes every kind of input for a window', () => {
    const options = [{ text: { type: 'plain_text', text: 'A' }, value: 'a' }];
    const inputs = [
      { type: 'plain_text_input', multiline: true },
      { type: 'static_select', options },
      { type: 'radio_buttons', options },
      { type: 'checkboxes', options },
      { type: 'datepicker', initial_date: '2020-01-19' },
    ].map(input);
    expect(check(inputs, 'modal')).toMatchObject({ ok: true });
  });

  it('refuses what is no list of blocks', () => {
    expect(check('[]')).toMatchObject({ ok: false, error: 'invalid_blocks_format' });
  });

  it('refuses more text than Slack takes in one message, though each block keeps to its limit', () => {
    const blocks = Array.from({ length: 6 }, () => section('x'.repeat(2_500)));
    expect(check(blocks)).toMatchObject({ ok: false, error: 'msg_blocks_too_long' });
    expect(check(blocks, 'home')).toMatchObject({ ok: true });
  });

  it('takes feedback buttons in messages alone', () => {
    const half = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
    const feedback = {
      type: 'feedback_buttons',
      positive_button: half('good'),
      negative_button: half('bad'),
    };
    const blocks = [{ type: 'context_actions', elements: [feedback] }];
    expect(check(blocks)).toMatchObject({ ok: true });
    expect(check(blocks, 'modal')).toMatchObject({ ok: false });
  });

  it('never throws, whatever a bot sends', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void check([value])));
  });
});
