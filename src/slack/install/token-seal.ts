import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { TokenKey } from './token-key.ts';

const FORM = 'v1';
const CIPHER = 'aes-256-gcm';
/** What GCM is made for. @see https://csrc.nist.gov/pubs/sp/800/38/d/final */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What is kept can't be opened: another key, or it was changed. Nothing is deleted for that. */
export class TokenKeyError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'TokenKeyError';
  }
}

/** Encrypts texts under names. A text opens under its own name alone. */
export type TokenSeal = {
  close(name: string, text: string): string;
  /** `isOld` when the key was another than the one that closes now. Throws a `TokenKeyError`. */
  open(name: string, sealed: string): { text: string; isOld: boolean };
};

/**
 * AES-256-GCM with a random nonce for each text. The name is authenticated with it, so that nobody who
 * can write to what is kept can give one workspace the token of another. The key's id stands before
 * it: that tells a wrong key from a changed text, and which key is needed.
 *
 * @param keys the first closes, all open
 */
export function createTokenSeal(keys: readonly [TokenKey, ...TokenKey[]]): TokenSeal {
  const [current] = keys;
  return {
    close(name, text) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current.secret, nonce);
      cipher.setAAD(bind(name, current.id));
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const parts = [nonce, bytes, cipher.getAuthTag()].map((part) => part.toString('base64url'));
      return [FORM, current.id, ...parts].join('.');
    },
    open(name, sealed) {
      const [form, keyId = '', nonce = '', bytes = '', tag = '', ...rest] = sealed.split('.');
      const tagBytes = Buffer.from(tag, 'base64url');
      if (form !== FORM || rest.length > 0 || tagBytes.length !== TAG_BYTES) {
        throw new TokenKeyError(`What is kept of ${name} is no encrypted token.`);
      }
      const key = keys.find(({ id }) => id === keyId);
      if (key === undefined) {
        throw new TokenKeyError(
          `The tokens of ${name} are encrypted with the key ${keyId}, which is neither TOKEN_KEY (${current.id}) nor TOKEN_KEY_OLD.`,
        );
      }
      try {
        const decipher = createDecipheriv(CIPHER, key.secret, Buffer.from(nonce, 'base64url'), {
          authTagLength: TAG_BYTES,
        });
        decipher.setAAD(bind(name, keyId));
        decipher.setAuthTag(tagBytes);
        const opened = [decipher.update(Buffer.from(bytes, 'base64url')), decipher.final()];
        return { text: Buffer.concat(opened).toString('utf8'), isOld: key !== current };
      } catch {
        throw new TokenKeyError(`What is kept of ${name} was changed since it was encrypted.`);
      }
    },
  };
}

function bind(name: string, keyId: string): Buffer {
  return Buffer.from(`${FORM}.${keyId}.${name}`);
}
