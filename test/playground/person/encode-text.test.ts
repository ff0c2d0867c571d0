import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../../src/playground/person/encode-text.ts';
import { decodeText } from '../../../src/slack/mrkdwn.ts';
import { anyCharacter } from '../../text/any-character.ts';

const people = {
  users: [
    { id: 'U1', name: 'Iraq Desk', isBot: true, locale: 'en-US', teamId: 'T1' },
    { id: 'U2', name: 'Iraq', isBot: false, locale: 'en-US', teamId: 'T1' },
  ],
  channels: [{ id: 'C1', kind: 'channel' as const, name: 'general', memberIds: [] }],
};
const encode = (text: string) => encodeText(text, people);

describe('encodeText', () => {
  it.each([
    ['@Iraq Desk who?', '<@U1> who?'],
    ['@iraq desk, who?', '<@U1>, who?'],
    ['(@Iraq) hi', '(<@U2>) hi'],
    ['@Iraqi Desk', '@Iraqi Desk'],
    ['mail me@Iraq Desk', 'mail me@Iraq Desk'],
    ['see #general', 'see <#C1|general>'],
    ['@channel @here!', '<!channel> <!here>!'],
    ['see https://a.b/c?x=1&y=2.', 'see <https://a.b/c?x=1&amp;y=2>.'],
    ['1 < 2 & 3 > 2', '1 &lt; 2 &amp; 3 &gt; 2'],
  ])('turns %j into %j', (typed, stored) => {
    expect(encode(typed)).toBe(stored);
  });

  it('never lets a reference that was typed through', () => {
    expect(encode('<!channel> <@U1> <https://a.b|x>')).toBe(
      '&lt;!channel&gt; &lt;@U1&gt; &lt;<https://a.b>|x&gt;',
    );
  });

  it('keeps every word, as the bot decodes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (text) => {
        fc.pre(!/[@#]|https?:/i.test(text));
        expect(decodeText(encode(text))).toBe(text);
      }),
    );
  });
});
