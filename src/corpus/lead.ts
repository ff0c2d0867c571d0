import { clipText } from '../text/clip-text.ts';
import { splitSentences } from '../text/sentences.ts';

/** About two lines of a Slack message on a phone. */
const MAX_CHARS = 110;

/** The first sentence of a text, without its dateline, cut at a word to 110 characters and "…". */
export function takeLead(text: string): string {
  const first = splitSentences(text)[0];
  if (!first) return '';
  const sentence = text.slice(first.start, first.end).replace(DATELINE, '').replace(/\s+/g, ' ');
  if (sentence.length <= MAX_CHARS) return sentence;
  const cut = sentence.slice(0, MAX_CHARS + 1);
  const space = cut.lastIndexOf(' ');
  if (space <= 0) return clipText(sentence, MAX_CHARS);
  return `${cut.slice(0, space).replace(/[\s,;:–—-]+$/u, '')}…`;
}

/** "ISTANBUL (AA) - ", "ERBIL, Kurdistan Region – ", "BAGHDAD, Jan 5 (Reuters) - ", "BAGHDAD — " before a capital. */
export const DATELINE =
  /^\p{Lu}[\p{Lu}\p{M}.'’/-]+(?: \p{Lu}[\p{Lu}\p{M}.'’/-]+)*(?:(?:, [^–—\n(]{2,40}?)?\s*\([^()\n]{2,30}\)\s*(?:–|—|--?)\s*|, [^–—\n]{2,40}?\s(?:–|—|--?)\s*|\s*(?:–|—|--?)\s+(?=[\p{Lu}“"]))/u;
