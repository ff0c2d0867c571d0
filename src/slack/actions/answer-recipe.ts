import { z } from 'zod';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { LANGUAGES, type Language } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';

/** How often "more" may be asked of one answer: with its own passages it is as long as Slack allows. */
export const MAX_MORE = 3;
const MAX_BEFORE = 20;
/** Leaves room for a word before it. */
const MAX_VALUE_CHARS = LIMITS.buttonValue - 10;

/**
 * What it takes to make an answer again: a button carries it, so that it works after a restart, and
 * what it shows is found anew rather than carried, so that nobody can put words into it.
 */
export type AnswerRecipe = {
  question: string;
  /** The questions before it in the conversation, oldest first. */
  before: readonly string[];
  /** How often more passages were asked for: 0 to `MAX_MORE`. */
  more: number;
  /** Whom the answer names as the person who asked. */
  askedBy?: string;
  /** The conversation before the question could not be read. */
  isUnread?: boolean;
  /** Names the passages that were shown: what is found anew may be others. */
  shown?: string;
  /** In which an answer was posted that others read, too: it stays in it, whoever asks for more. */
  language?: Language;
};

// Short keys: all of it has to fit in a button's value.
const wire = z.strictObject({
  q: z.string().min(1).max(MAX_QUESTION_CHARS),
  b: z.array(z.string().min(1).max(MAX_QUESTION_CHARS)).max(MAX_BEFORE).default([]),
  m: z.number().int().min(0).max(MAX_MORE).default(0),
  u: z
    .string()
    .regex(/^[UW][A-Z0-9]{1,30}$/)
    .optional(),
  x: z.literal(1).optional(),
  h: z
    .string()
    .regex(/^[\w-]{1,20}$/)
    .optional(),
  l: z.enum(LANGUAGES).optional(),
});

/** The recipe of a question by itself. */
export function plainRecipe(question: string): AnswerRecipe {
  return { question, before: [], more: 0 };
}

/**
 * A recipe as a button's value. Of the questions before it, the oldest are left out where they don't
 * fit; undefined where the question alone doesn't.
 */
export function writeRecipe({
  question,
  before,
  more,
  askedBy,
  isUnread,
  shown,
  language,
}: AnswerRecipe): string | undefined {
  for (let kept = before.slice(-MAX_BEFORE); ; kept = kept.slice(1)) {
    const value = toJson({
      q: question,
      ...(kept.length === 0 ? {} : { b: kept }),
      ...(more === 0 ? {} : { m: more }),
      ...(askedBy === undefined ? {} : { u: askedBy }),
      ...(isUnread ? { x: 1 } : {}),
      ...(shown === undefined ? {} : { h: shown }),
      ...(language === undefined ? {} : { l: language }),
    });
    if (value.length <= MAX_VALUE_CHARS) return value;
    if (kept.length === 0) return undefined;
  }
}

/** The recipe that a value holds, or undefined when it is none of ours. */
export function readRecipe(value: string | undefined): AnswerRecipe | undefined {
  let json: unknown;
  try {
    json = JSON.parse(value ?? '');
  } catch {
    return undefined;
  }
  const parsed = wire.safeParse(json);
  if (!parsed.success) return undefined;
  const { q: question, b: before, m: more, u: askedBy, x, h: shown, l: language } = parsed.data;
  return {
    question,
    before,
    more,
    ...(askedBy === undefined ? {} : { askedBy }),
    ...(x === undefined ? {} : { isUnread: true }),
    ...(shown === undefined ? {} : { shown }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Slack hands these three back as entities in places; as escapes they come back as they were. */
function toJson(value: object): string {
  return JSON.stringify(value).replace(
    /[&<>]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}
