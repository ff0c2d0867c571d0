import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainOutput } from '../../../src/slack/functions/plain-output.ts';

const seen = (text: string) => text.replaceAll('\u2060', '');

describe('a text for other steps', () => {
  it.each(['<!channel> all', '<@U1>', '<https://evil.example|Reuters>', '@here!', '(@everyone'])(
    'calls nobody and links nowhere, whether it is escaped or not: %s',
    (text) => {
      const output = plainOutput(text);
      expect(output).not.toMatch(/<[!@#h]|@(?:here|channel|everyone)/);
      expect(seen(output)).toBe(text);
    },
  );

  it.each(['5 < 6 & 7 > 2', 'press@news.example', 'a @ b'])('is left as it is: %s', (text) => {
    expect(plainOutput(text)).toBe(text);
  });

  it('reads as it did, whatever it is', () => {
    const pieces = fc.constantFrom('<', '@', '!', 'here', ' ', '&', '>', 'ü', '\n');
    fc.assert(
      fc.property(fc.array(pieces), (some) => {
        const text = some.join('');
        expect(seen(plainOutput(text))).toBe(text);
        expect(plainOutput(text)).not.toMatch(/<\S(?<!\u2060)|(?:^|[\s<>!&])@[hü]/u);
      }),
    );
  });
});
