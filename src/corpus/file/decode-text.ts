import type { Problem } from '../problem.ts';
import { chooseEncoding, decodeAs, type TextEncoding } from './text-encoding.ts';

export type DecodedText =
  | { content: string; encoding: TextEncoding; warnings: readonly Fault[] }
  | { content?: never; error: Fault };

export type Fault = Pick<Problem, 'line' | 'message'>;

/**
 * Decodes a file's bytes, without a byte-order mark; says why it can't.
 * @param declared the label that the file, or what it came in, gives for its encoding
 */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  if (bytes.length === 0) return refuse('is empty: fill it or remove it');
  const known = SIGNATURES.find(({ begins }) => begins.every((byte, i) => bytes[i] === byte));
  if (known) return refuse(known.message);
  const encoding = chooseEncoding(bytes, declared);
  const content = decodeAs(bytes, encoding.name);
  if (content.trim() === '') return refuse('is blank: fill it or remove it');
  if (isBinary(content)) {
    return refuse('is not text: save the article as .txt, .md or .html');
  }
  if (ENCRYPTED.test(content)) {
    return refuse('is encrypted: decrypt it, and save the article as .txt');
  }
  if (encoding.inferred && encoding.name === 'windows-1252' && !isWestern(content)) {
    return refuse('is in an encoding that it does not name: save it as UTF-8');
  }
  return { content, encoding, warnings: findDamage(content) };
}

function refuse(message: string): DecodedText {
  return { error: { message } };
}

/** Files that hold no text of their own but are often saved under a wrong name. */
const SIGNATURES: readonly { begins: readonly number[]; message: string }[] = [
  { begins: [...Buffer.from('%PDF-')], message: 'is a PDF: rename it to end in .pdf' },
  {
    begins: [...Buffer.from('PK\x03\x04')],
    message: 'is an archive: unpack it or, if it is a Word document, rename it to end in .docx',
  },
  {
    begins: [0xd0, 0xcf, 0x11, 0xe0],
    message: 'is an old or encrypted Office document: save it as .docx, without a password',
  },
];

const ENCRYPTED = /^\s*-----BEGIN PGP MESSAGE-----/;

/** Texts hold a stray control character at most. */
const MAX_CONTROL_SHARE = 0.01;

function isBinary(content: string): boolean {
  if (content.includes('\0')) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is these that are counted.
  const controls = content.match(/[\x01-\x08\x0e-\x1f\x7f-\x9f]/g)?.length ?? 0;
  return controls > content.length * MAX_CONTROL_SHARE;
}

/** No language that windows-1252 was made for has more letters beyond A to Z: German has 2 %, French 4 %. */
const MAX_ACCENTED_SHARE = 0.25;

function isWestern(content: string): boolean {
  const letters = content.match(/\p{L}/gu) ?? [];
  const accented = letters.filter((letter) => letter > '\x7f').length;
  return accented <= letters.length * MAX_ACCENTED_SHARE;
}

/** A character that was lost is quoted as it stands: somebody should mend it. */
function findDamage(content: string): Fault[] {
  const [before = '', ...others] = content.split('\ufffd');
  if (others.length === 0) return [];
  const lost =
    others.length === 1
      ? 'a character that is lost (�)'
      : `${others.length} characters that are lost (�), the first on this line`;
  const message = `holds ${lost}: mend the file from its source`;
  return [{ line: before.split('\n').length, message }];
}
