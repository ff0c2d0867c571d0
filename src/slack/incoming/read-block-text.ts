/** Longer than any question; what follows is not read. */
const MAX_CHARS = 6_000;
/** As deep as the words of a list in a shared message stand. */
const MAX_DEPTH = 12;

type Node = Readonly<Record<string, unknown>>;
type Out = { text: string };

/**
 * The words of blocks, or of attachments such as a shared message, in the form that Slack gives a
 * message's `text`: escaped, mentions in angle brackets, links as their labels. Paragraphs, items of a
 * list, quotations and cells of a table are lines. Buttons and menus say nothing, and what is malformed
 * is passed over.
 */
export function readBlockText(blocks: unknown): string {
  const out: Out = { text: '' };
  read(blocks, out, 0);
  return out.text.replace(/\n{2,}/g, '\n').trim();
}

function read(node: unknown, out: Out, depth: number): void {
  if (depth > MAX_DEPTH || out.text.length >= MAX_CHARS) return;
  if (Array.isArray(node)) {
    for (const item of node) read(item, out, depth + 1);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const inline = readInline(node as Node);
  if (inline !== undefined) {
    out.text = (out.text + inline).slice(0, MAX_CHARS);
    return;
  }
  out.text += '\n';
  // A shared message has the same words in `text` and in its blocks; one of an app's in blocks alone.
  const words = stringIn(node as Node, 'text');
  for (const key of words.trim() === '' ? [...PARTS, ...COPIES] : PARTS) {
    const part = (node as Node)[key];
    if (typeof part === 'string') out.text = `${out.text}${part}\n`.slice(0, MAX_CHARS);
    else read(part, out, depth + 1);
  }
  out.text += '\n';
}

/** The parts of a block or an attachment that hold words, in the order in which they are shown. */
const PARTS = ['pretext', 'title', 'text', 'fields', 'value', 'elements', 'rows'];
const COPIES = ['blocks', 'message_blocks', 'message'];

/** What an element of a line says; undefined for what holds others, or lines. */
function readInline(node: Node): string | undefined {
  const { type } = node;
  switch (type) {
    case 'text':
      return escapeOnce(stringIn(node, 'text'));
    case 'plain_text':
    case 'raw_text':
      return `${escapeOnce(stringIn(node, 'text'))}\n`;
    case 'mrkdwn':
      return `${stringIn(node, 'text')}\n`;
    case 'link': {
      const url = stringIn(node, 'url');
      const label = stringIn(node, 'text');
      return label === '' ? `<${url}>` : escapeOnce(label);
    }
    case 'user':
      return `<@${stringIn(node, 'user_id')}>`;
    case 'channel':
      return `<#${stringIn(node, 'channel_id')}>`;
    case 'emoji':
      return `:${stringIn(node, 'name')}:`;
    case 'date':
      return escapeOnce(stringIn(node, 'fallback'));
    case 'usergroup':
    case 'team':
    case 'broadcast':
    case 'color':
    case 'image':
    case 'button':
    case 'actions':
    case 'context_actions':
    case 'input':
    case 'file':
      return '';
    default:
      return undefined;
  }
}

function stringIn(node: Node, key: string): string {
  const value = node[key];
  return typeof value === 'string' ? value : '';
}

/** Escapes what isn't: some clients send the text of elements escaped, others as it is. */
function escapeOnce(text: string): string {
  return text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
