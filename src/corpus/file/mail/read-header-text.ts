import { decodeText } from '../decode-text.ts';
import { decodeAs, nameEncoding } from '../text-encoding.ts';

const ENCODED = /=\?([^?*]+)(?:\*[^?]*)?\?([bq])\?([^?]*)\?=/gi;

/** The text of a header, such as a subject: with its encoded words, or its bytes, as characters. */
export function readHeaderText(header: string): string {
  const isEncoded = header.search(ENCODED) >= 0;
  if (!isEncoded) return decodeText(Buffer.from(header, 'latin1')).content ?? '';
  return (
    header
      // The space between two encoded words is none of the text.
      .replace(/\?=\s+=\?/g, '?==?')
      .replace(ENCODED, (_, charset: string, form: string, text: string) => {
        const bytes =
          form.toLowerCase() === 'b'
            ? Buffer.from(text, 'base64')
            : Buffer.from(
                text
                  .replaceAll('_', ' ')
                  .replace(/=([\dA-F]{2})/gi, (_, hex) => String.fromCharCode(parseInt(hex, 16))),
                'latin1',
              );
        return decodeAs(bytes, nameEncoding(charset) ?? 'utf-8');
      })
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** The name in `"Ali, Sara" <sara@example.org>`; nothing where an address stands alone. */
export function readSenderName(from: string): string | undefined {
  const name = readHeaderText(from)
    .replace(/<[^<>]*>.*$/, '')
    .replace(/^\s*["']|["']\s*$/g, '')
    .trim();
  return name === '' || name.includes('@') ? undefined : name;
}
