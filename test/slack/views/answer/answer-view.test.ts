import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../../../src/answer/answer.ts';
import { readAskedBlock } from '../../../../src/slack/views/answer/asked-block.ts';
import { wordingIn } from '../../../../src/wording/wording.ts';
import { FOUND, NOT_FOUND, UNSURE } from '../../fake-desk.ts';
import { viewAnswer } from '../../view-answer.ts';

const wording = wordingIn('en');

/** What each block shows, in order: quotations with bold words between `*`, underlined ones between `_`. */
function shown(blocks: readonly types.KnownBlock[]): string[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'section':
        return block.text!.text;
      case 'context':
        return block.elements.map((element) => ('text' in element ? element.text : '')).join(' ');
      case 'actions':
        return block.elements
          .map((element) => (element.type === 'button' ? `[${element.text.text}]` : ''))
          .join(' ');
      case 'rich_text':
        return `> ${quoteElements(block)
          .map(({ text, style }) => {
            const marked = style?.underline ? `_${text}_` : text;
            return style?.bold ? `*${marked}*` : marked;
          })
          .join('')}`;
      default:
        return block.type;
    }
  });
}

function quoteElements(block: types.RichTextBlock): types.RichTextText[] {
  return block.elements.flatMap((element) => element.elements as types.RichTextText[]);
}

describe('answerView', () => {
  it('quotes the best passage with its sentence in bold, its source, then the others', () => {
    expect(shown(viewAnswer(FOUND).blocks)).toEqual([
      '> *Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense and security, told Rudaw on Friday that ISIS exploits the “security vacuum.”* Attacks have increased in Anbar, Kirkuk & Nineveh.',
      '“US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020',
      'Also reported by Anadolu Agency (AA) (inferred), about 19 January 2020 (inferred)',
      'More on this:',
      '> *Al-Azzawi went on to praise the Coalition’s efforts to fight ISIS in Iraq.*',
      '“US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020',
      '> *Barham Salih and Mike Pompeo agreed to have further joint cooperation.*',
      '“Iraqi president and U.S. secretary of state discussed cooperation…” (opening words) · Anadolu Agency (AA) (inferred) · about 19 January 2020 (inferred) <https://news.example/salih%7Cpompeo|Open the article>',
      '[More passages] [Show in context]',
      'Ask next:',
      '[Who is Barham Salih?]',
      'context_actions',
    ]);
  });

  it('underlines the span within the bold sentence, and drops one that is cut off', () => {
    const [quoted] = FOUND.outcome === 'found' ? FOUND.passages : [];
    const start = quoted!.passage.text.indexOf('a member');
    const span = { start, end: quoted!.passage.text.indexOf(', told') };
    const show = (fields: object) =>
      shown(
        viewAnswer({ ...FOUND, passages: [{ ...quoted!, ...fields }] } as typeof FOUND).blocks,
      )[0];
    expect(show({ span })).toContain(
      '> *Abdulkhaliq al-Azzawi, **_a member of the parliamentary committee of defense and security_**, told',
    );
    expect(show({ span, highlight: { start: 0, end: start + 2 } })).not.toContain('_');
  });

  it('says the same in the text that screen readers and notifications read', () => {
    expect(viewAnswer(FOUND).text).toBe(
      '“Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense and security, told Rudaw on Friday that ISIS exploits the “security vacuum.” Attacks have increased in Anbar, Kirkuk &amp; Nineveh.” — “US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020 (and 2 more passages)',
    );
  });

  it('says under the source what words of a passage mean a date', () => {
    const [quoted] = UNSURE.outcome === 'unsure' ? UNSURE.closest : [];
    const date = { iso: '2020-01-18', precision: 'day', inferred: true } as const;
    const dated = { ...quoted!, dateWords: [{ words: 'Saturday', date }] };
    const view = viewAnswer({ ...FOUND, outcome: 'found', passages: [dated] });
    expect(shown(view.blocks)[2]).toBe('Here “Saturday” means about 18 January 2020 (inferred).');
    expect(view.text).toMatch(
      / \(inferred\)\. Here “Saturday” means about 18 January 2020 \(inferred\)\.$/,
    );
  });

  it('doesn’t put words that bring quotation marks into another pair', () => {
    const [quoted] = UNSURE.outcome === 'unsure' ? UNSURE.closest : [];
    const text = '“We agreed,” Salih said.';
    const passage = { ...quoted!.passage, text };
    const answer = { ...UNSURE, closest: [{ ...quoted!, passage }] } as typeof UNSURE;
    expect(viewAnswer(answer).text).toContain(
      'The closest I have: “We agreed,” Salih said. — “Iraqi',
    );
  });

  it('says plainly that it is not sure, and what the articles don’t mention', () => {
    const { text, blocks } = viewAnswer(UNSURE);
    expect(shown(blocks).slice(0, 2)).toEqual([
      'I’m not sure that the articles answer this. They don’t mention “llama” or “ride”.\nThe closest I have:',
      '> *Barham Salih and Mike Pompeo agreed to have further joint cooperation.*',
    ]);
    expect(text).toMatch(/^I’m not sure that the articles answer this\..*“Barham Salih and Mike/);
  });

  it('says that it found nothing, with what may have been meant and what it can answer as buttons', () => {
    const { text, blocks } = viewAnswer(NOT_FOUND);
    expect(shown(blocks)).toEqual([
      'I found nothing on this in the articles. They don’t mention “Peru”.',
      '[Watch this question]',
      'Did you mean:',
      '[What is the capital of Peru?]',
      'The articles answer these:',
      '[Who is Barham Salih?]',
      'context_actions',
    ]);
    expect(text).toBe(
      'I found nothing on this in the articles. They don’t mention “Peru”. Did you mean: What is the capital of Peru? You can ask: Who is Barham Salih?',
    );
  });

  it('shows how a follow-up was read', () => {
    const blocks = viewAnswer(
      { ...FOUND, resolved: 'what did al-Azzawi praise' },
      { wording },
    ).blocks;
    expect(shown(blocks)).toContain('Read as: “what did al-Azzawi praise”');
  });

  it('tells what the reader must know of how the question was taken, in the text too', () => {
    const restriction = { publishers: ['Rudaw'] };
    const notes: Note[] = [
      { kind: 'kept', restriction, leftNothing: false },
      { kind: 'corrected', typed: 'Salhi', searched: 'Salih' },
    ];
    const said =
      'I searched only what was published by Rudaw. The articles don’t mention “Salhi”; I searched for “Salih” too.';
    const { text, blocks } = viewAnswer({ ...FOUND, notes }, { isUnread: true });
    expect(shown(blocks)).toContain(
      `${said} I couldn’t read the earlier messages here, so I took the question by itself.`,
    );
    expect(text.startsWith(`${said} “Abdulkhaliq`)).toBe(true);
  });

  it('names who asked and what when the question doesn’t stand in the conversation', () => {
    const question = 'who is <!channel> & co?';
    const [first, second] = viewAnswer({ ...FOUND, question }, { askedBy: 'U1' }).blocks;
    expect(first).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'user', user_id: 'U1' },
            { type: 'text', text: ' asked: ' },
            { type: 'text', text: question },
          ],
        },
      ],
    });
    expect(readAskedBlock(first!)).toBe(question);
    expect(second!.block_id).toBe('answer');
  });

  it.each([
    ['private', '[More passages] [Show in context] [Share in channel] [Ask a follow-up]'],
    ['channel', '[More passages] [Show in context]'],
    ['direct', '[More passages] [Show in context] [Share in a channel]'],
  ] as const)('offers what can be done with it: %s', (place, buttons) => {
    expect(shown(viewAnswer(FOUND, { place }).blocks)).toContain(buttons);
    const nothingToShare = shown(viewAnswer(NOT_FOUND, { place }).blocks).join('');
    expect(nothingToShare).not.toMatch(/Share|More|context\]/);
    expect(nothingToShare).toContain('context_actions');
  });

  it('takes no thumbs in a window, and offers no questions where none are wanted', () => {
    const blocks = viewAnswer(FOUND, { place: 'window' }).blocks;
    expect(shown(blocks)).toContain('[More passages] [Show in context] [Share in a channel]');
    expect(shown(blocks)).not.toContain('context_actions');
    expect(shown(blocks).at(-1)).toBe('[Who is Barham Salih?]');
    const bare = viewAnswer(FOUND, { place: 'window', withNext: false }).blocks;
    expect(shown(bare)).not.toContain('[Who is Barham Salih?]');
  });

  it('shows more passages below, and says when there are no more', () => {
    const one = shown(viewAnswer(FOUND, { more: [UNSURE] }).blocks);
    expect(one.filter((line) => line.startsWith('> '))).toHaveLength(4);
    expect(one).toContain('[More passages] [Show in context]');
    const all = shown(viewAnswer(FOUND, { more: [UNSURE, NOT_FOUND] }).blocks);
    expect(all).toContain('I found nothing more that fits.');
    expect(all).toContain('[Show in context]');
  });

  it('shows a headline with formatting signs as it is', () => {
    const [quoted] = FOUND.outcome === 'found' ? FOUND.passages : [];
    const headline = { text: 'A *starred* :smile: headline', kind: 'title' as const };
    const article = { ...quoted!.article, headline };
    const { blocks } = viewAnswer(
      {
        ...FOUND,
        passages: [{ ...quoted!, article }],
      } as typeof FOUND,
      { wording },
    );
    expect(blocks[1]).toMatchObject({
      elements: [
        { type: 'plain_text', emoji: false, text: expect.stringContaining('*starred* :smile:') },
      ],
    });
  });
});
