import { isUtf8 } from 'node:buffer';

/** How a text is written as bytes. */
export type TextEncoding = {
  /** The name in the Encoding Standard: `utf-8`, `windows-1252`. */
  name: string;
  /** True where the file doesn't say it and it was told from the bytes. */
  inferred: boolean;
};

/**
 * Chooses the encoding of a text: by its byte-order mark, then by what it declares, then by its
 * bytes. A declaration that the bytes refute doesn't count: pages keep the label of the template
 * that they were made from.
 */
export function chooseEncoding(bytes: Uint8Array, declared?: string): TextEncoding {
  const mark = findMark(bytes);
  if (mark) return { name: mark, inferred: false };
  const utf16 = findUtf16(bytes);
  if (utf16) return { name: utf16, inferred: true };
  const name = declared === undefined ? undefined : nameEncoding(declared);
  const isMostly = isMostlyUtf8(bytes);
  if (name !== undefined && name !== 'utf-8') {
    const isRefuted = SINGLE_BYTE.test(name)
      ? isMostly && bytes.some((byte) => byte > 0x7f)
      : isUtf8(bytes) && countBeyondAscii(bytes) >= ENOUGH_TO_TELL;
    if (!isRefuted) return { name, inferred: false };
  }
  return isMostly
    ? { name: 'utf-8', inferred: name !== 'utf-8' }
    : { name: 'windows-1252', inferred: true };
}

/** In these nearly every byte means something, so that bytes never refute them but by being UTF-8. */
const SINGLE_BYTE = /^(?:windows-|iso-8859-|koi8-|macintosh|x-mac-|ibm866)/;

/**
 * Text in GB 2312 and its like is refused as UTF-8 at one sign in two or more; that so many pass by
 * chance doesn't happen.
 */
const ENOUGH_TO_TELL = 20;

function countBeyondAscii(bytes: Uint8Array): number {
  let count = 0;
  // Bytes that begin a sequence.
  for (const byte of bytes) if (byte >= 0xc0) count++;
  return count;
}

/** Decodes bytes by the name of an encoding; what is not valid in it becomes U+FFFD. */
export function decodeAs(bytes: Uint8Array, name: string): string {
  if (name !== 'windows-1252') return new TextDecoder(name).decode(bytes);
  return restoreWindows1252(Buffer.from(bytes).toString('latin1'));
}

/** Bytes 0x80 to 0x9f, whose five that mean nothing stay as they are. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Puts quotation marks and dashes in the place of the control characters that they become when
 * windows-1252 is decoded as ISO-8859-1. Node's own TextDecoder does so from 20.18.3 on.
 * @see https://github.com/nodejs/node/issues/56542
 */
function restoreWindows1252(text: string): string {
  return text.replace(/[\x80-\x9f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80]!);
}

/**
 * The encoding that a web page's first bytes declare: in a `<meta>`, in either form, or in an XML
 * declaration. These letters are the same bytes in all that may stand there.
 */
export function findDeclaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, DECLARATION_BYTES))
    .toString('latin1')
    .replace(/<!--[\s\S]*?-->/g, '');
  const label =
    /^\s*<\?xml\b[^>]*\bencoding\s*=\s*["']([^"'>]+)/i.exec(head)?.[1] ??
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(head)?.[1];
  // Whoever can read the declaration byte by byte isn't reading UTF-16.
  return label !== undefined && /^(?:utf-?16|unicode|ucs-2)/i.test(label) ? 'utf-8' : label;
}

/** The standard asks for 1,024; pages with long scripts above their `<meta>` exist. */
const DECLARATION_BYTES = 8192;

/** The name of an encoding by one of its labels: `latin1` is windows-1252. */
export function nameEncoding(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function findMark(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Spaces and line breaks alone make more than that of the units of a text in any script. */
const MIN_ZERO_SHARE = 0.05;
const MAX_ODD_ZERO_SHARE = 0.02;

/** UTF-16 without a mark: zero bytes, and these in every other place. */
function findUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 === 1) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < bytes.length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const units = bytes.length / 2;
  const [more, fewer] = even > odd ? [even, odd] : [odd, even];
  if (more < units * MIN_ZERO_SHARE || fewer > units * MAX_ODD_ZERO_SHARE) return undefined;
  return even > odd ? 'utf-16be' : 'utf-16le';
}

/** Whether the bytes are UTF-8, or would be but for some that are fewer than its own sequences. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  if (isUtf8(bytes)) return true;
  try {
    // A stream may end within a sequence, as a download that broke off does.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    const text = new TextDecoder().decode(bytes);
    const beyondAscii = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const bad = text.split('\ufffd').length - 1;
    return beyondAscii - bad > bad;
  }
}
