import { describe, expect, it } from 'vitest';
import { readCredits } from '../../../src/corpus/page/credits.ts';

describe('readCredits', () => {
  it.each([
    ['By Idris Okuducu', { author: 'Idris Okuducu' }],
    ['BY SINAN ALI', { author: 'SINAN ALI' }],
    ['Written by: Sara Ali', { author: 'Sara Ali' }],
    [
      'By Hana Karim and Omar al-Jalal, Reuters',
      { author: 'Hana Karim and Omar al-Jalal', publisher: 'Reuters' },
    ],
    [
      'By Jane Roe | Reuters | January 5, 2020',
      { author: 'Jane Roe', publisher: 'Reuters', date: '2020-01-05' },
    ],
    ['By Rudaw', { publisher: 'Rudaw' }],
    ['* Writing by Fahri Aksut', { writer: 'Fahri Aksut' }],
    ['(Reporting by Hana Karim in Baghdad; Editing by Jane Roe)', { author: 'Hana Karim' }],
    ['Additional reporting by Jane Roe', {}],
    ['Source: MIA', { source: 'MIA' }],
    ['(Source: AFP)', { source: 'Agence France-Presse (AFP)' }],
    ['Source: https://example.org/a', { url: 'https://example.org/a' }],
    ['https://example.org/a', { url: 'https://example.org/a' }],
    ['© 2020 The Eastern Herald. All rights reserved.', { owner: 'The Eastern Herald' }],
    ['Copyright © 2019-2020 Gulan Media', { owner: 'Gulan Media' }],
    ['Rudaw', { publisher: 'Rudaw' }],
    ['AA', { publisher: 'Anadolu Agency (AA)' }],
    ['Gulan Media January 17, 2020 News', { publisher: 'Gulan Media', date: '2020-01-17' }],
    ['January 24, 2020 » Today News » /', { date: '2020-01-24' }],
    ['• Sunday, 08 February 2026', { date: '2026-02-08' }],
    ['Published: 19 January 2020, 10:15 GMT', { date: '2020-01-19', dateLabel: 'published' }],
    ['Last updated on January 20, 2020 at 5:13 pm', { date: '2020-01-20', dateLabel: 'updated' }],
    [
      'Posted on January 5, 2020 by John Doe',
      { date: '2020-01-05', dateLabel: 'published', author: 'John Doe' },
    ],
    ['Middle East | January 19, 2020', { date: '2020-01-19' }],
    ['2020-01-19T10:00:00Z', { date: '2020-01-19' }],
  ])('reads %s', (line, expected) => {
    expect(readCredits(line)).toEqual(expected);
  });

  it.each([
    'By the end of the year troops will leave.',
    'By Sunday the council had agreed.',
    'Iraq votes on January 5, 2020 to expel troops',
    'January 5, 2020: What We Know',
    'Source: Iraqi police said.',
    'Barzani told Rudaw.',
    'BAGHDAD (AP) — Iraq',
    'January 5',
    'Breaking News',
    'Press Release',
    'Copyright law in Iraq was changed on Sunday, the council said.',
    'Tags',
    '',
  ])('reads nothing from %s', (line) => {
    expect(readCredits(line)).toBeUndefined();
  });
});
