import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { findSmallTalk, type SmallTalk } from './small-talk.ts';

/** What a person wants of the bot. */
export type Request =
  | { kind: 'help' }
  | { kind: 'sources' }
  | { kind: 'small-talk'; about: SmallTalk }
  | { kind: 'too-long'; chars: number }
  | { kind: 'question'; question: string };

/** In each language that the bot speaks. */
const HELP: ReadonlySet<string> = new Set(['help', 'مساعدة', 'المساعدة', 'یارمەتی']);
const SOURCES: ReadonlySet<string> = new Set(['sources', 'المصادر', 'مصادر', 'سەرچاوەکان']);

/** Reads a decoded message, the mention of the bot already taken out. */
export function readRequest(text: string): Request {
  const message = tidy(text);
  if (!/[\p{L}\p{N}]/u.test(message)) {
    const about = findSmallTalk(message);
    return about === undefined ? { kind: 'help' } : { kind: 'small-talk', about };
  }
  // First of all: what follows takes quadratic time on a row of question marks.
  if (message.length > MAX_QUESTION_CHARS) return { kind: 'too-long', chars: message.length };
  const command = message.replace(/[?!.؟\s]+$/, '').toLowerCase();
  if (HELP.has(command)) return { kind: 'help' };
  if (SOURCES.has(command)) return { kind: 'sources' };
  const about = findSmallTalk(message);
  if (about !== undefined) return { kind: 'small-talk', about };
  return { kind: 'question', question: message };
}

/** One line, single spaces, no control characters: they only ever come from pasting. */
function tidy(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
