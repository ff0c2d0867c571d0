import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBlockText } from '../../../src/slack/incoming/read-block-text.ts';
import { decodeText } from '../../../src/slack/mrkdwn.ts';

const text = (words: string) => ({ type: 'text', text: words });
const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
const richText = (...elements: object[]) => ({ type: 'rich_text', elements });

describe('readBlockText', () => {
  it('reads rich text as Slack would write it', () => {
    const blocks = [
      richText(
        line(
          { type: 'user', user_id: 'UBOT' },
          text(' what of “A & B” <now> in '),
          { type: 'link', url: 'https://example.org/a', text: 'this & that' },
          text(' or '),
          { type: 'link', url: 'https://example.org/b' },
          { type: 'emoji', name: 'wave' },
          { type: 'channel', channel_id: 'C1' },
        ),
      ),
    ];
    const wire = readBlockText(blocks);
    expect(wire).toContain('<@UBOT>');
    expect(decodeText(wire).trim()).toBe(
      'what of “A & B” <now> in this & that or https://example.org/b:wave:',
    );
  });

  it('keeps what is escaped already', () => {
    expect(readBlockText([richText(line(text('A &amp; B & C')))])).toBe('A &amp; B &amp; C');
  });

  it('makes a line of each item, quotation and block', () => {
    const blocks = [
      richText(
        line(text('First')),
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: [line(text('one')), line(text('two'))],
        },
        { type: 'rich_text_quote', elements: [text('said')] },
        { type: 'rich_text_preformatted', elements: [text('as is')] },
      ),
      { type: 'header', text: { type: 'plain_text', text: 'Head' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: 'Body &amp; <https://example.org|soul>' },
        fields: [
          { type: 'mrkdwn', text: 'left' },
          { type: 'mrkdwn', text: 'right' },
        ],
      },
      {
        type: 'context',
        elements: [
          { type: 'image', alt_text: 'x' },
          { type: 'mrkdwn', text: 'c' },
        ],
      },
      { type: 'markdown', text: '**bold**' },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Go' } }] },
    ];
    expect(decodeText(readBlockText(blocks)).split('\n')).toEqual([
      'First',
      'one',
      'two',
      'said',
      'as is',
      'Head',
      'Body & soul',
      'left',
      'right',
      'c',
      '**bold**',
    ]);
  });

  it('reads the words of a shared message', () => {
    const shared = {
      is_share: true,
      author_name: 'Sara',
      text: 'Who is &lt;he&gt;?',
      fallback: 'x',
    };
    expect(readBlockText([shared])).toBe('Who is &lt;he&gt;?');
    const twice = {
      ...shared,
      message_blocks: [{ message: { blocks: [richText(line(text('Who?')))] } }],
    };
    expect(readBlockText([twice])).toBe('Who is &lt;he&gt;?');
    const byApp = {
      is_share: true,
      message_blocks: [{ message: { blocks: [richText(line(text('Who?')))] } }],
    };
    expect(readBlockText([byApp])).toBe('Who?');
  });

  it('reads the parts of an attachment and the cells of a table', () => {
    const attachment = {
      pretext: 'before',
      title: 'Head',
      text: 'body',
      fields: [{ title: 'Place', value: 'Erbil', short: true }],
    };
    expect(readBlockText([attachment]).split('\n')).toEqual([
      'before',
      'Head',
      'body',
      'Place',
      'Erbil',
    ]);
    const cell = (words: string) => ({ type: 'raw_text', text: words });
    const table = {
      type: 'table',
      rows: [
        [cell('a'), cell('b')],
        [cell('c'), richText(line(text('d')))],
      ],
    };
    expect(readBlockText([table])).toBe('a\nb\nc\nd');
  });

  it('never throws, and never reads without end', () => {
    const any = fc.anything({ withNullPrototype: true, maxDepth: 6 });
    fc.assert(
      fc.property(
        fc.array(fc.record({ type: fc.anything(), elements: any, text: any })),
        (blocks) => {
          expect(readBlockText(blocks).length).toBeLessThan(20_000);
        },
      ),
    );
    const circle: { type: string; elements: unknown[] } = { type: 'rich_text', elements: [] };
    circle.elements.push(circle, text('a'));
    expect(readBlockText(circle).length).toBeLessThan(20_000);
    let deep: object = text('too deep');
    for (let n = 0; n < 50_000; n++) deep = { type: 'rich_text', elements: [deep] };
    expect(readBlockText([deep])).toBe('');
    const wide = Array.from({ length: 100_000 }, () => richText(line(text('word'))));
    expect(readBlockText(wide).length).toBeLessThan(20_000);
  });
});
