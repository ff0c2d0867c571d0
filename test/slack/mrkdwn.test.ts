import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanUrl,
  decodeText,
  escapeText,
  escapeWithin,
  linkTo,
  mentions,
  removeMention,
} from '../../src/slack/mrkdwn.ts';
import { anyCharacter } from '../text/any-character.ts';

describe('escapeText', () => {
  it('leaves no markup in any text, and loses none of it', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        const escaped = escapeText(text);
        expect(escaped.replace(/&(amp|lt|gt);/g, '')).not.toMatch(/[<>&]/);
        expect(decodeText(escaped)).toBe(text);
      }),
    );
  });

  it('disarms a call to the whole channel', () => {
    expect(escapeText('<!channel> & co')).toBe('&lt;!channel&gt; &amp; co');
  });
});

describe('decodeText', () => {
  it.each([
    ['what did <@U123|sara> say', 'what did sara say'],
    ['what did <@U123> say', 'what did  say'],
    ['in <#C123|iraq-news>', 'in iraq-news'],
    ['see <https://a.example/b?c=1&amp;d=2>', 'see https://a.example/b?c=1&d=2'],
    ['see <https://a.example|the page>', 'see the page'],
    ['write to <mailto:a@b.example|a@b.example>', 'write to a@b.example'],
    ['<!here> who is Salih', ' who is Salih'],
    ['ask <!subteam^S1|@desk>', 'ask desk'],
    ['on <!date^1392734382^{date}|18 February>', 'on 18 February'],
    ['US &amp; Iraq &lt;2020&gt;', 'US & Iraq <2020>'],
    ['a typed &amp;lt; stays', 'a typed &lt; stays'],
  ])('reads %j as %j', (sent, typed) => {
    expect(decodeText(sent)).toBe(typed);
  });
});

describe('removeMention', () => {
  it('takes out every mention of the bot, with a label or without, and nobody else’s', () => {
    expect(removeMention('<@B1> ask <@B1|desk> and <@B12>', 'B1')).toBe('  ask   and <@B12>');
  });
});

describe('mentions', () => {
  it('knows the bot from one whose id begins alike', () => {
    expect(mentions('hi <@B1>', 'B1')).toBe(true);
    expect(mentions('hi <@B1|desk>', 'B1')).toBe(true);
    expect(mentions('hi <@B12>', 'B1')).toBe(false);
    expect(mentions('hi B1', 'B1')).toBe(false);
  });
});

describe('linkTo', () => {
  it('keeps a bar or a bracket in the address from ending the link', () => {
    expect(linkTo('https://a.example/b|c>d?e=1&f', 'x|y')).toBe(
      '<https://a.example/b%7Cc%3Ed?e=1&amp;f|x¦y>',
    );
  });

  it.each(['javascript:alert(1)', 'ftp://a.example', 'https://', 'no address', ''])(
    'makes no link of %j',
    (url) => {
      expect(linkTo(url, 'x')).toBeUndefined();
      expect(cleanUrl(url)).toBeUndefined();
    },
  );
});

describe('escapeWithin', () => {
  it('keeps the escaped text within its limit', () => {
    const met = { whole: 0, cut: 0 };
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('&', '<', 'a', ' '), maxLength: 40, size: 'max' }),
        fc.integer({ min: 10, max: 80 }),
        (text, max) => {
          const escaped = escapeWithin(text, max);
          expect(escaped.length).toBeLessThanOrEqual(max);
          const isWhole = escapeText(text).length <= max;
          met[isWhole ? 'whole' : 'cut'] += 1;
          if (isWhole) expect(escaped).toBe(escapeText(text));
          else expect(escaped).toMatch(/…$/);
        },
      ),
    );
    expect(met.whole).toBeGreaterThan(10);
    expect(met.cut).toBeGreaterThan(10);
  });
});
