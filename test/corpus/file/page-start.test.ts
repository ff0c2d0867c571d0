import { describe, expect, it } from 'vitest';
import { dropBeforePage } from '../../../src/corpus/file/page-start.ts';

const body = `<p>${'The bridge over the Tigris reopened on Saturday. '.repeat(4)}</p>`;
const page = `<!doctype html>\n<html lang="en"><head><title>Bridge</title></head><body>${body}</body></html>`;

describe('dropBeforePage', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\r\n \n'],
    ['a break', '<br />\n'],
    ['text', 'Warning: Undefined array key "id" in /srv/head.php on line 12\n'],
    ['a comment', '<!-- saved from url=(0022)https://example.org/ -->\n'],
    ['a comment that quotes a page', '<!-- <html><head><title>Old</title></head> -->\n'],
    ['an XML declaration', '<?xml version="1.0" encoding="utf-8"?>\n'],
    ['a notice', '<style>.bar{display:none}</style><p class="bar">A stored copy.</p>'],
    ['a page', '<html><head><title>Copy</title></head><body><p>A copy.</p></body></html>\n'],
    ['a page that goes on around it', '<!DOCTYPE html><html class="old"><head></head><body>'],
    [
      'an answer of the server',
      'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n',
    ],
  ])('drops %s before the page', (_, before) => {
    expect(dropBeforePage(before + page)).toBe(page);
  });

  it('needs neither a doctype nor an <html> before the other', () => {
    expect(dropBeforePage('x<html><body>a</body></html>')).toBe('<html><body>a</body></html>');
    expect(dropBeforePage('x<!doctype html><p>a</p>')).toBe('<!doctype html><p>a</p>');
    expect(dropBeforePage('<p>a</p>')).toBe('<p>a</p>');
  });

  it('keeps a comment between doctype and <html>', () => {
    const saved = page.replace('\n', '\n<!-- saved from url=(0022)https://example.org/ -->\n');
    expect(dropBeforePage(saved)).toBe(saved);
  });

  it.each([
    ['a script writes', '<script>w.write("<html><head><title>Print</title></head>")</script>'],
    ['a frame holds', '<iframe srcdoc="<html><head><title>Ad</title></head>Buy"></iframe>'],
    ['a frame shows where frames are not', '<iframe><html><head><title>x</title></iframe>'],
    [
      'stands in the article',
      '<html><head><title>Letter</title></head><body>Subscribe</body></html>',
    ],
  ])('keeps the page around a page that %s', (_, inner) => {
    const whole = page.replace('</body>', `${inner}<p>The end.</p></body>`);
    expect(dropBeforePage(`<br>${whole}`)).toBe(whole);
  });

  it('takes no time over what never ends', () => {
    const from = performance.now();
    for (const piece of [
      '<!--',
      '<script>',
      '<html ',
      '<html>',
      '<head><title>',
      '<',
      'srcdoc="',
    ]) {
      dropBeforePage(piece.repeat(200_000 / piece.length));
    }
    expect(performance.now() - from).toBeLessThan(2000);
  });
});
