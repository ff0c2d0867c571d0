import { describe, expect, it } from 'vitest';
import { readMail, readWebArchive } from '../../../../src/corpus/file/mail/read-mail.ts';

const first =
  'The council of Torvale voted on Sunday to keep its tram, with nine votes against four.';
const second =
  'The two cars get new brakes, and the line is to be painted before the winter comes.';

const mail = (head: readonly string[], body: readonly string[] = ['', first, '', second]) =>
  Buffer.from([...head, ...body].join('\r\n'), 'latin1');
const read = async (bytes: Uint8Array) => readMail({ id: 'a', path: 'corpus/a.eml', bytes });

const HEAD = [
  'Subject: Re: Torvale votes to keep its tram',
  'From: "Dilan Merrow" <dilan@torvale.example>',
  'Date: Sun, 21 May 2017 23:30:00 -0700',
];

describe('readMail', () => {
  it('takes title, author and day from the head', async () => {
    expect(await read(mail(HEAD))).toEqual({
      article: {
        id: 'a',
        path: 'corpus/a.eml',
        headline: { text: 'Torvale votes to keep its tram', kind: 'title' },
        authors: ['Dilan Merrow'],
        date: { iso: '2017-05-21', precision: 'day', inferred: false },
        text: `${first}\r\n\r\n${second}`,
      },
      problems: [],
      dropped: [],
      encoding: { name: 'utf-8', inferred: true },
    });
  });

  it('believes a byline and a day in the text before the head', async () => {
    const body = ['', 'By Selma Korrin', '20 May 2017', '', first, '', second];
    expect((await read(mail(HEAD, body))).article).toMatchObject({
      authors: ['Selma Korrin'],
      date: { iso: '2017-05-20' },
      text: `${first}\r\n\r\n${second}`,
    });
  });

  it('takes an outlet that sends for the publisher, and an address alone for nobody', async () => {
    const from = (sender: string) => [HEAD[0]!, `From: ${sender}`];
    expect((await read(mail(from('Rudaw <news@rudaw.example>')))).article).toMatchObject({
      publisher: { name: 'Rudaw', inferred: false },
      authors: [],
    });
    expect((await read(mail(from('desk@torvale.example')))).article?.authors).toEqual([]);
  });

  it.each([
    ['Subject: Fwd: Torvale votes to keep its tram', []],
    ['Subject: Torvale votes to keep its tram', ['', '---------- Forwarded message ---------']],
  ])('names nobody for a mail that was sent on: %s', async (subject, lines) => {
    const { article } = await read(
      mail([subject, ...HEAD.slice(1)], [...lines, '', first, '', second]),
    );
    expect(article?.headline.text).toBe('Torvale votes to keep its tram');
    expect(article?.authors).toEqual([]);
    expect(article?.date).toBeUndefined();
  });

  it.each([
    ['windows-1252, quoted', 'windows-1252', 'quoted-printable', '=93Yes=94 =96 it=\r\n  caf=E9'],
    ['base64', 'utf-8', 'base64', Buffer.from('“Yes” – it  café').toString('base64')],
    ['8 bit', 'iso-8859-1', '8bit', '\x93Yes\x94 \x96 it  caf\xe9'],
    ['no encoding that is named', '', '8bit', '\x93Yes\x94 \x96 it  caf\xe9'],
  ])('reads a text in %s', async (_, charset, transfer, body) => {
    const { article } = await read(
      mail(
        [
          'Subject: =?windows-1252?Q?Caf=E9_=93Yes=94?= =?utf-8?B?IOKAkyBub3c=?=',
          'From: =?iso-8859-1?Q?Andr=E9?= Sorel <a@b.example>',
          `Content-Type: text/plain; charset="${charset}"`,
          `Content-Transfer-Encoding: ${transfer}`,
        ],
        ['', body],
      ),
    );
    expect(article).toMatchObject({
      headline: { text: 'Café “Yes” – now' },
      authors: ['André Sorel'],
      text: '“Yes” – it  café',
    });
  });

  it('reads the web page of two alternatives, and no attachment', async () => {
    const page = `<html><head><meta charset="windows-1252"></head><body><p>${first} \x96 so</p><p>${second}</p></body></html>`;
    const { article, encoding } = await read(
      mail(
        [...HEAD, 'Content-Type: multipart/mixed; boundary=outer'],
        [
          '',
          '--outer',
          'Content-Type: multipart/alternative;',
          ' boundary="in (ner)?"',
          '',
          '--in (ner)?',
          '',
          'The page in short.',
          '--in (ner)?',
          'Content-Type: text/html',
          '',
          page,
          '--in (ner)?--',
          '--outer',
          'Content-Type: text/plain',
          'Content-Disposition: attachment; filename=notes.txt',
          '',
          'Notes.',
          '--outer--',
          'Nothing.',
        ],
      ),
    );
    expect(article).toMatchObject({
      headline: { text: 'Torvale votes to keep its tram', kind: 'title' },
      authors: ['Dilan Merrow'],
      text: `${first} – so\n\n${second}`,
    });
    expect(encoding).toEqual({ name: 'windows-1252', inferred: false });
  });

  it.each([
    ['<html><head></head><body>', '</body></html>'],
    ['<HTML>\n<body>', '</body></HTML>'],
    ['<div>', '</div>'],
  ])('takes no first line of a web page for its title: %s', async (before, after) => {
    const page = `${before}<p>${first} – and</p><p>${second}</p>${after}`;
    const bytes = Buffer.from(
      [...HEAD, 'Content-Type: text/html; charset=utf-8', '', page].join('\n'),
    );
    expect((await read(bytes)).article).toMatchObject({
      headline: { text: 'Torvale votes to keep its tram', kind: 'title' },
      text: `${first} – and\n\n${second}`,
    });
  });

  it.each([
    [
      'encrypted',
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data',
      /^is encrypted/,
    ],
    ['encrypted by PGP', 'Content-Type: multipart/encrypted; boundary=b', /^is encrypted/],
    ['of a picture', 'Content-Type: image/png', /^holds no text of its own: /],
  ])('refuses a mail that is %s', async (_, type, message) => {
    expect(await read(mail([...HEAD, type]))).toEqual({
      problems: [
        { path: 'corpus/a.eml', severity: 'error', message: expect.stringMatching(message) },
      ],
      dropped: [],
    });
  });
});

describe('readWebArchive', () => {
  it('reads the part that the others are for, and nothing from the day of saving', async () => {
    const page = `<title>Torvale votes to keep its tram</title><p>${first}</p><p>${second}</p>`;
    const bytes = mail(
      [
        'From: <Saved by Windows Internet Explorer 8>',
        'Subject: =?utf-8?Q?Torvale?=',
        'Date: Tue, 4 Apr 2023 10:00:00 +0200',
        'Content-Type: multipart/related; start="<page>"; boundary=b',
      ],
      [
        '',
        '--b',
        'Content-Type: text/html',
        'Content-Location: https://ads.example/x',
        '',
        '<p>Buy a boat.</p>',
        '--b',
        'Content-Type: text/html; charset="utf-8"',
        'Content-ID: <page>',
        'Content-Location: https://torvale.example/tram',
        '',
        page,
        '--b--',
      ],
    );
    const { article, problems } = await readWebArchive({ id: 'a', path: 'corpus/a.mht', bytes });
    expect(problems).toEqual([]);
    expect(article).toEqual({
      id: 'a',
      path: 'corpus/a.mht',
      headline: { text: 'Torvale votes to keep its tram', kind: 'title' },
      authors: [],
      url: 'https://torvale.example/tram',
      text: `${first}\n\n${second}`,
    });
  });
});
