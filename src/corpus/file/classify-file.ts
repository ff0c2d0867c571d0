import type { Problem } from '../problem.ts';
import type { ArticleFormat } from './read-article-file.ts';

/** What a file of the corpus folder is, by its name alone. */
export type FileKind =
  | { kind: 'article'; format: ArticleFormat }
  | { kind: 'aliases' }
  /** Not for the bot: notes about the corpus, hidden files, an editor's leavings. */
  | { kind: 'ignored' }
  | ({ kind: 'refused' } & Pick<Problem, 'severity' | 'message'>);

/** The folder for the files from which the Markdown in the corpus was made. */
export const ORIGINALS = 'originals';

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  md: 'markdown',
  txt: 'text',
  html: 'html',
  htm: 'html',
  mhtml: 'web-archive',
  mht: 'web-archive',
  eml: 'mail',
  docx: 'word',
  pdf: 'pdf',
};

const ENDINGS = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(
  Object.keys(FORMATS).map((extension) => `.${extension}`),
);

/** How to make an article of a document that is none. */
const CONVERSIONS: Readonly<Record<string, string>> = {
  doc: 'a Word document of before 2007: save it as .docx',
  msg: 'a mail as Outlook keeps it: save it as .eml or as plain text (.txt)',
  odt: 'a text document: save it as .docx or as plain text (.txt)',
  rtf: 'a text document: save it as .docx or as plain text (.txt)',
  pages: 'a text document: export it as .docx or as plain text (.txt)',
  epub: 'a book: save its text as .txt',
  webarchive: 'a web archive: save the page as "page source" (.html)',
  xhtml: 'a web page under another name: rename it to end in .html',
  markdown: 'Markdown under another name: rename it to end in .md',
  text: 'text under another name: rename it to end in .txt',
};

/**
 * Tells what to do with a file from its path under the corpus folder. Names beginning README or
 * SOURCES (any case, in any folder, ending in .md, .txt or nothing) are notes about the corpus;
 * `aliases.yaml` counts at the top of the folder alone, and so does the folder `originals`, which
 * holds what articles were made from and isn't read.
 */
export function classifyFile(path: string): FileKind {
  if (path.startsWith(`${ORIGINALS}/`)) return { kind: 'ignored' };
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (isHidden(name) || isLeaving(name) || /^(?:readme|sources)(?:\.(?:md|txt))?$/i.test(name)) {
    return { kind: 'ignored' };
  }
  if (path === 'aliases.yaml') return { kind: 'aliases' };
  if (/^aliases\.ya?ml$/i.test(name)) {
    const message = 'is not read: aliases stand in aliases.yaml at the top of the corpus folder';
    return { kind: 'refused', severity: 'warning', message };
  }
  const extension = extensionOf(name);
  const format = Object.hasOwn(FORMATS, extension) ? FORMATS[extension] : undefined;
  if (format) return { kind: 'article', format };
  const conversion = Object.hasOwn(CONVERSIONS, extension) ? CONVERSIONS[extension] : undefined;
  if (conversion) return { kind: 'refused', severity: 'error', message: `is ${conversion}` };
  const message = `is not read: articles end in ${ENDINGS}`;
  return { kind: 'refused', severity: extension === '' ? 'error' : 'warning', message };
}

/** The folder of pictures and scripts that a browser saves beside a page of the same name. */
export function isPageAssets(folder: string, siblings: readonly string[]): boolean {
  const page = /^(.+)_files$/.exec(folder)?.[1];
  return (
    page !== undefined && [`${page}.html`, `${page}.htm`].some((name) => siblings.includes(name))
  );
}

export function isHidden(name: string): boolean {
  return name.startsWith('.');
}

/** The name without its extension. */
export function stemOf(name: string): string {
  const extension = extensionOf(name);
  return extension === '' ? name : name.slice(0, -extension.length - 1);
}

/** What editors, office programs and downloads leave behind. */
function isLeaving(name: string): boolean {
  return (
    /~$|^~\$|^#.*#$/.test(name) ||
    /\.(?:swp|swo|swx|tmp|temp|crdownload|part|download)$/i.test(name) ||
    /^(?:thumbs\.db|desktop\.ini)$/i.test(name)
  );
}

function extensionOf(name: string): string {
  return /[^.]\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
