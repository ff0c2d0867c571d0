import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTokenSeal, TokenKeyError } from '../../../src/slack/install/token-seal.ts';
import { makeTokenKey } from './make-token-key.ts';

const seal = createTokenSeal([makeTokenKey(1)]);

describe('a sealed text', () => {
  it('opens as it was, under its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, name) => {
        const sealed = seal.close(name, text);
        expect(seal.open(name, sealed)).toEqual({ text, isOld: false });
      }),
    );
  });

  it('shows nothing of the text, and is another each time', () => {
    const [first, second] = [seal.close('team:T1', 'xoxb-1'), seal.close('team:T1', 'xoxb-1')];
    expect(first).not.toBe(second);
    expect(first.split('.')[2]).not.toBe(second.split('.')[2]);
    expect(Buffer.from(first, 'base64').toString('latin1') + first).not.toContain('xoxb-1');
  });

  it('opens under no other name', () => {
    const sealed = seal.close('team:T1', 'xoxb-1');
    expect(() => seal.open('team:T2', sealed)).toThrow(TokenKeyError);
  });

  it('opens no more when any character of it is another', () => {
    const sealed = seal.close('team:T1', 'xoxb-1');
    for (let at = 0; at < sealed.length; at++) {
      // The last bits of base64 stand for nothing: three steps on, other bits change.
      const other = sealed[at] === 'A' ? 'h' : 'A';
      const changed = sealed.slice(0, at) + other + sealed.slice(at + 1);
      expect(() => seal.open('team:T1', changed), `${at}`).toThrow(TokenKeyError);
    }
  });

  it.each(['', 'xoxb-1', 'v1', 'v1.a.b.c', 'v2.a.b.c.d', 'v1....', 'v1.a.b.c.d.e'])(
    'is not what looks as %j',
    (text) => {
      expect(() => seal.open('team:T1', text)).toThrow('is no encrypted token');
    },
  );

  it('with a short tag is refused', () => {
    const parts = seal.close('team:T1', 'xoxb-1').split('.');
    const short = [...parts.slice(0, 4), parts[4]!.slice(0, 6)].join('.');
    expect(() => seal.open('team:T1', short)).toThrow(TokenKeyError);
  });
});

describe('a changed key', () => {
  const next = createTokenSeal([makeTokenKey(2), makeTokenKey(1)]);

  it('still opens what the old one closed, and closes with the new one', () => {
    const old = seal.close('team:T1', 'xoxb-1');
    expect(next.open('team:T1', old)).toEqual({ text: 'xoxb-1', isOld: true });
    const closed = next.close('team:T1', 'xoxb-1');
    expect(createTokenSeal([makeTokenKey(2)]).open('team:T1', closed).isOld).toBe(false);
  });

  it('says which key is needed where none fits', () => {
    const old = seal.close('team:T1', 'xoxb-1');
    const { id } = makeTokenKey(1);
    expect(() => createTokenSeal([makeTokenKey(3)]).open('team:T1', old)).toThrow(
      `The tokens of team:T1 are encrypted with the key ${id}, which is neither TOKEN_KEY (${makeTokenKey(3).id}) nor TOKEN_KEY_OLD.`,
    );
  });
});
