import type { Problem } from '../problem.ts';

export type DecodedText =
  | { content: string; warnings: readonly Fault[] }
  | { content?: never; error: Fault };

type Fault = Pick<Problem, 'line' | 'message'>;

const SAVE_AS_UTF8 = 'save it as UTF-8';

/** Decodes a file's bytes as UTF-8, without a byte-order mark; says why it can't. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes.length === 0) return { error: { message: 'is empty: fill it or remove it' } };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { error: { message: `is UTF-16: ${SAVE_AS_UTF8}` } };
  }
  if (bytes.includes(0)) {
    return {
      error: {
        message: 'is not text (it holds zero bytes): save the article as .txt, .md or .html',
      },
    };
  }
  try {
    const content = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (content.trim() === '') return { error: { message: 'is blank: fill it or remove it' } };
    return { content, warnings: findDamage(content) };
  } catch {
    const line = lineOfFirst(new TextDecoder().decode(bytes), REPLACEMENT);
    return { error: { line, message: `is not UTF-8 from this line on: ${SAVE_AS_UTF8}` } };
  }
}

const REPLACEMENT = '\ufffd';

/** A character that an earlier conversion lost is quoted as it stands: somebody should mend it. */
function findDamage(content: string): Fault[] {
  if (!content.includes(REPLACEMENT)) return [];
  const message = 'holds a character that was lost in a conversion (�): mend it from the source';
  return [{ line: lineOfFirst(content, REPLACEMENT), message }];
}

function lineOfFirst(content: string, character: string): number {
  return content.slice(0, content.indexOf(character)).split('\n').length;
}
