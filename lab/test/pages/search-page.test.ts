import { describe, expect, it, test } from 'vitest';
import { searchPage } from '../../pages/search-page.ts';

const search = (html: string) => searchPage(Buffer.from(`<meta charset="utf-8">${html}`));

describe('searchPage', () => {
  test.each([
    '2020-03-05',
    'https://lake.example/2020/3/5/ferry',
    '/img/20200305_ferry.jpg',
    '5.3.2020',
    '05.03.20',
    '3/5/2020',
    '5/3/2020',
    '2020年3月5日',
    'March 5th, 2020',
    '5 March 2020',
    '5. März 2020',
    '5. M&auml;rz 2020',
    '{"day":"5. M\\u00e4rz 2020"}',
    'le 5 mars 2020',
    '5 de marzo de 2020',
    '5 <b>March</b> <i>2020</i>',
    'Thu Mar 05 12:00:00 UTC 2020',
    '2020-03-04T23:30:00Z',
    '2020-03-06T06:00:00+00:00',
    '1583410000',
  ])('finds a day in %s', (html) => {
    expect(search(html).hasDay('2020-03-05')).toBe(true);
  });

  test.each([
    '2020-03-15',
    '15.3.2020',
    '5.3.2021',
    '5 May 2020',
    'March 2020',
    '2020-03-04T23:30:00+01:00',
    '2020-03-04T12:00:00Z',
    '/2020/03/055',
  ])('finds none in %s', (html) => {
    expect(search(html).hasDay('2020-03-05')).toBe(false);
  });

  test.each([
    '<p>By ANN LEE</p>',
    '<b>Ann</b> <i>Lee</i>',
    '<meta name="author" content="Ann Lee">',
    '/authors/ann-lee',
    'A<b>nn</b> Lee',
  ])('finds words in %s', (html) => {
    expect(search(html).hasWords('Ann Lee')).toBe(true);
  });

  it('finds only whole words in their order', () => {
    expect(search('<p>Lee Ann, Joann Lee, Ann Leeds, Ann M. Lee</p>').hasWords('Ann Lee')).toBe(
      false,
    );
    expect(search('<p>J&#246;rg Wei&szlig;, B&eacute;la</p>').hasWords('Jörg Weiß Béla')).toBe(
      true,
    );
  });
});
