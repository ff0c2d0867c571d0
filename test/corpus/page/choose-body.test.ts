import { describe, expect, it } from 'vitest';
import { chooseBody } from '../../../src/corpus/page/choose-body.ts';
import { parseDocument } from '../../../src/corpus/page/dom/dom-document.ts';
import { readBlocks } from '../../../src/corpus/page/read-blocks.ts';

const first =
  'The ferry across the Shatt al-Arab runs again from Monday, twelve weeks after its engine gave out.';
const middle =
  'Two mechanics from Umm Qasr took the engine apart on the quay and found a crack as long as a hand.';
const last =
  'A crossing will cost five hundred dinars as before, and nothing for pupils on their way to school.';
const other =
  'He has written about harbours and rivers for nine years and lives with three cats near the old port.';

/** The texts chosen of a page, of which Readability found all but those that begin with "~". */
const choose = (body: string) => {
  const document = parseDocument(`<html><body>${body}</body></html>`);
  const blocks = readBlocks(document.documentElement!);
  const texts = blocks.map(({ text }) => text);
  const title = texts.indexOf('~ Ferry runs again');
  const isChosen = chooseBody(
    blocks,
    texts.filter((text) => !text.startsWith('~')),
    title < 0 ? undefined : title,
  );
  return texts.filter((_, at) => isChosen[at]);
};

const TITLE = '<h1>~ Ferry runs again</h1>';

describe('chooseBody', () => {
  it.each([
    'class="post-author"',
    'class="author-box"',
    'class="article__byline"',
    'class="entry-meta"',
    'id="post-ratings-12"',
    'class="newsletter-signup"',
    'class="subscribe"',
    'class="affiliate-note"',
    'class="post-comments-area"',
    'class="image-description"',
    'class="photo_credit"',
  ])('leaves out a box with %s that Readability kept', (attributes) => {
    const body = `${TITLE}<p>${first}</p><p>${middle}</p><div ${attributes}><p>${other}</p></div><p>${last}</p>`;
    expect(choose(body)).toEqual([first, middle, last]);
  });

  it('keeps what stands in such a box where that is most of what was found', () => {
    const body = `<div class="widget social-feed"><p>${first}</p><p>${middle}</p></div><p>${last}</p>`;
    expect(choose(body)).toEqual([first, middle, last]);
  });

  it('takes nothing for a box that holds the title', () => {
    const article = `${TITLE}<p>${first}</p><p>~ ${middle}</p><p>${last}</p>`;
    for (const box of ['<form>', '<div class="shared-content">', '<div class="author-page">']) {
      expect(choose(`${box}${article}`)).toEqual([first, `~ ${middle}`, last]);
    }
  });

  it('takes a box for one where it has a heading of its own below the title', () => {
    const letter = `<div class="newsletter"><h1>Our letter</h1><p>${other}</p></div>`;
    expect(choose(`${TITLE}<p>${first}</p><p>${middle}</p>${letter}<p>${last}</p>`)).toEqual([
      first,
      middle,
      last,
    ]);
  });

  it('hears nothing in the tags of an article and the ids of headings', () => {
    const tagged = `<div class="post-7 tag-author tag-newsletter category-comment"><p>${last}</p></div>`;
    const body = `${TITLE}<p>${first}</p><h2 id="author-of-the-timetable">Times</h2><p>${middle}</p>${tagged}`;
    expect(choose(body)).toEqual([first, 'Times', middle, last]);
  });

  it('brings in a teaser above the text that leads nowhere', () => {
    const body = (teaser: string) =>
      `${TITLE}<div class="teaser"><p>${teaser}</p></div><p>${first}</p><p>${last}</p>`;
    expect(choose(body(`~ ${middle}`))).toEqual([`~ ${middle}`, first, last]);
    expect(choose(body(`~ ${middle} <a href="/x">More</a>`))).toEqual([first, last]);
  });

  it('leaves out headings and labels at the end with nothing below them', () => {
    const links =
      '<ul><li><a href="/a">A bridge opens</a></li><li><a href="/b">Dam full</a></li></ul>';
    const body = `${TITLE}<p>${first}</p><h2>Fares</h2><p>${last}</p>`;
    expect(choose(`${body}<p>You may also read:</p>${links}<h3>Most discussed</h3>`)).toEqual([
      first,
      'Fares',
      last,
    ]);
    expect(choose(`${body}<h4>The reporter travelled as a guest.</h4>`)).toEqual([
      first,
      'Fares',
      last,
      'The reporter travelled as a guest.',
    ]);
  });

  it('reads from the title on where what was found stands far below it', () => {
    const links = '<p>~ <a href="/all">All reports</a></p>'.repeat(40);
    const body = `${TITLE}<p>~ ${first}</p><p>~ ${middle}</p><p>~ ${last}</p>${links}<p>${other}</p><p>${other} ${other}</p>`;
    expect(choose(body).slice(0, 3)).toEqual([`~ ${first}`, `~ ${middle}`, `~ ${last}`]);
  });

  it('keeps what was found where all of it is links', () => {
    const body = `${TITLE}<p><a href="/a">A bridge opens in spring</a></p><p><a href="/b">The dam is full</a></p>`;
    expect(choose(body)).toEqual(['A bridge opens in spring', 'The dam is full']);
  });
});
