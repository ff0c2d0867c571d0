import mammoth from 'mammoth';
import type { ArticleBytes } from './article-bytes.ts';
import { parseArticle } from './parse-article.ts';
import { type ParsedArticle, refuseFile } from './parsed-article.ts';

/** Reads a Word document (`.docx`): it becomes a web page, and is read as one. */
export async function readWord({ id, path, bytes }: ArticleBytes): Promise<ParsedArticle> {
  const begin = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (begin === 'd0cf11e0') {
    const message =
      'is encrypted, or older than .docx: open it, and save it as .docx without a password';
    return refuseFile(path, { message });
  }
  const notWord = 'is no Word document: open it, and save it as .docx or its text as .txt';
  if (begin !== '504b0304') return refuseFile(path, { message: notWord });
  if (sumInflated(bytes) > MAX_INFLATED_BYTES) {
    return refuseFile(path, { message: 'unpacks to more than an article: save its text as .txt' });
  }
  let html: string;
  try {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, OPTIONS);
    html = value;
  } catch {
    return refuseFile(path, { message: notWord });
  }
  const content = `<!doctype html><html><body><article>${html}</article></body></html>`;
  return parseArticle({ id, path, content }, 'html');
}

const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1:fresh", 'comment-reference => '],
  // Pictures would be written into the page, and be most of it.
  convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
};

const MAX_INFLATED_BYTES = 100 * 1024 * 1024;

/** The size of an archive's files by its directory: a few kilobytes can unpack to gigabytes. */
function sumInflated(archive: Uint8Array): number {
  const buffer = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength);
  const entry = Buffer.from('PK\x01\x02');
  let sum = 0;
  let at = buffer.indexOf(entry);
  while (at >= 0 && at + 28 <= buffer.length) {
    sum += buffer.readUInt32LE(at + 24);
    at = buffer.indexOf(entry, at + 28);
  }
  return sum;
}
