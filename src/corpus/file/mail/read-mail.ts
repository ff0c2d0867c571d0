import { findDates } from '../../../text/time/dates.ts';
import type { Article } from '../../article.ts';
import { toArticleDate } from '../../article-date.ts';
import { findOutlet } from '../../outlets.ts';
import { parseWebCopy } from '../../page/parse-web-copy.ts';
import type { ArticleBytes } from '../article-bytes.ts';
import { decodeText } from '../decode-text.ts';
import { parseArticle } from '../parse-article.ts';
import { type ParsedArticle, refuseFile } from '../parsed-article.ts';
import { findDeclaredEncoding } from '../text-encoding.ts';
import { findBody, isSealed } from './find-body.ts';
import { readHeaderText, readSenderName } from './read-header-text.ts';
import { type MimePart, readMime } from './read-mime.ts';

/** Reads a mail (`.eml`). Its head says what its text doesn't: a byline is truer than a sender. */
export async function readMail({ id, path, bytes }: ArticleBytes): Promise<ParsedArticle> {
  const message = readMime(bytes);
  return readBody(message, path, async (kind, content) => {
    const head = readHead(message, content);
    const parsed =
      kind === 'html'
        ? await parseArticle({ id, path, content: addTitle(content, head.title) }, 'html')
        : parseWebCopy({ id, path, content }, head.title);
    return parsed.article ? { ...parsed, article: fillIn(parsed.article, head) } : parsed;
  });
}

/** Reads a page that a browser saved as one file (`.mhtml`). Its head tells of the saving alone. */
export async function readWebArchive({ id, path, bytes }: ArticleBytes): Promise<ParsedArticle> {
  const message = readMime(bytes);
  return readBody(message, path, async (_, content, { headers }) => {
    const parsed = await parseArticle({ id, path, content }, 'html');
    const url =
      message.headers.get('snapshot-content-location') ?? headers.get('content-location') ?? '';
    if (!parsed.article || parsed.article.url || !/^https?:\/\//.test(url)) return parsed;
    return URL.canParse(url) ? { ...parsed, article: { ...parsed.article, url } } : parsed;
  });
}

type ReadContent = (
  kind: 'html' | 'plain',
  content: string,
  part: MimePart,
) => Promise<ParsedArticle>;

async function readBody(
  message: MimePart,
  path: string,
  readContent: ReadContent,
): Promise<ParsedArticle> {
  if (isSealed(message)) {
    return refuseFile(path, { message: 'is encrypted: decrypt it, and save its text as .txt' });
  }
  const body = findBody(message);
  if (!body) {
    const message = 'holds no text of its own: save its text as .txt, or what is attached to it';
    return refuseFile(path, { message });
  }
  const { kind, part } = body;
  const declared =
    part.parameters.get('charset') ??
    (kind === 'html' ? findDeclaredEncoding(part.bytes) : undefined);
  const text = decodeText(part.bytes, declared);
  if (text.content === undefined) return refuseFile(path, { message: text.error.message });
  const parsed = await readContent(kind, text.content, part);
  // The lines of a part are not those of the file.
  const warnings = text.warnings.map(({ message }) => ({
    path,
    severity: 'warning' as const,
    message,
  }));
  return { ...parsed, problems: [...parsed.problems, ...warnings], encoding: text.encoding };
}

/** Tells a page that has no title its own, lest one be looked for among its first lines. */
function addTitle(html: string, title: string | undefined): string {
  if (title === undefined || /<title\b[^>]*>\s*[^\s<]/i.test(html)) return html;
  const element = `<title>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</title>`;
  const head = /<head\b[^>]*>/i;
  if (head.test(html)) return html.replace(head, (tag) => tag + element);
  const whole = /<html\b[^>]*>/i;
  if (whole.test(html)) return html.replace(whole, (tag) => `${tag}<head>${element}</head>`);
  return `<html><head>${element}</head><body>${html}</body></html>`;
}

type MailHead = { title?: string; sender?: string; day?: string };

/** What a mail's head says of its text. Of one that was sent on, it says who sent it on, and when. */
function readHead({ headers }: MimePart, content: string): MailHead {
  const subject = readHeaderText(headers.get('subject') ?? '');
  const title = subject.replace(PREFIXES, '');
  const known = title === '' ? {} : { title };
  if (SENT_ON.test(subject) || SENT_ON_BELOW.test(content)) return known;
  const sender = readSenderName(headers.get('from') ?? '');
  const day = findDates(headers.get('date') ?? '').find(({ precision }) => precision === 'day');
  return { ...known, ...(sender && { sender }), ...(day && { day: day.from }) };
}

const PREFIXES = /^(?:\s*(?:re|aw|fwd?|wg|tr)\s*:)*\s*/i;
const SENT_ON = /^\s*(?:fwd?|wg|tr)\s*:/i;
const SENT_ON_BELOW = /^[\s>]*(?:-+ ?(?:forwarded|original) message|begin forwarded message:)/im;

function fillIn(article: Article, { title, sender, day }: MailHead): Article {
  const outlet = sender === undefined ? undefined : findOutlet(sender);
  const publisher = article.publisher ?? (outlet && { name: outlet, inferred: false });
  const isNamed = article.authors.length > 0 || sender === undefined || outlet !== undefined;
  return {
    ...article,
    ...(title !== undefined &&
      article.headline.kind === 'lead' && { headline: { text: title, kind: 'title' } }),
    ...(publisher && { publisher }),
    authors: isNamed ? article.authors : [sender],
    ...(!article.date && day && { date: toArticleDate(day, false) }),
  };
}
