import { isMap, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { isRealDate } from './article-date.ts';

const text = z.string('must be text').trim().min(1, 'is empty: fill it in or remove the line');

const frontMatterSchema = z.object({
  title: text.optional(),
  lead: text.optional(),
  publisher: text.optional(),
  via: text.optional(),
  author: text.optional(),
  date: text.refine(isRealDate, 'is not a date: write 2020-01-19, 2020-01 or 2020').optional(),
  url: z
    .url({ protocol: /^https?$/, error: 'is not a web address (http:// or https://)' })
    .optional(),
  inferred: z
    .array(
      z.enum(['publisher', 'date'], 'can only name publisher and date'),
      'must be a list, as in [publisher, date]',
    )
    .optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** A fault in the front matter, with the line of the file that holds it, from 1. */
export type FrontMatterFault = { line: number; message: string };

/** `bodyStart` is the offset at which the body begins: 0 without front matter. */
export type FrontMatterResult = {
  matter: FrontMatter;
  bodyStart: number;
  /** Faults that make the file unfit to serve. */
  errors: readonly FrontMatterFault[];
  /** Faults that don't: keys that mean nothing here. */
  warnings: readonly FrontMatterFault[];
};

const OPENING = /^---[ \t]*(?:\r\n|\n|\r)/;
const CLOSING = /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/;

/**
 * Reads the YAML block that opens a file. Every value is read as the text it is written as:
 * dates stay dates, `0123` stays `0123`, and nothing is ever executed.
 */
export function readFrontMatter(content: string): FrontMatterResult {
  const opening = OPENING.exec(content)?.[0];
  if (!opening) return { matter: {}, bodyStart: 0, errors: [], warnings: [] };

  const rest = content.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) {
    const message = 'front matter begins with "---" but never ends: put a line "---" after it';
    return { matter: {}, bodyStart: 0, errors: [{ line: 1, message }], warnings: [] };
  }
  const bodyStart = opening.length + closing.index + closing[0].length;
  return { ...readYaml(rest.slice(0, closing.index)), bodyStart };
}

function readYaml(source: string): Omit<FrontMatterResult, 'bodyStart'> {
  const lines = new LineCounter();
  // Failsafe reads scalars as text; errors are worded for people, without a code frame.
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  // The block starts on the file's second line.
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line) + 1;

  const [fault] = document.errors;
  if (fault) {
    const message = `front matter is not valid YAML (${fault.message}): a value that holds ": " or begins with a quote needs quotes around it`;
    return { matter: {}, errors: [{ line: lineAt(fault.pos[0]), message }], warnings: [] };
  }
  const map = document.contents;
  if (map !== null && !isMap(map)) {
    const message = 'front matter must be lines of "key: value"';
    return { matter: {}, errors: [{ line: 2, message }], warnings: [] };
  }

  const values: unknown = map === null ? {} : document.toJS({ maxAliasCount: 0 });
  const lineOf = (key: PropertyKey) => {
    const pair = map?.items.find((item) => String(item.key) === String(key));
    const range = pair && (pair.key as { range?: [number, number, number] }).range;
    return range ? lineAt(range[0]) : 1;
  };
  const known = Object.keys(frontMatterSchema.shape);
  const warnings = (map?.items ?? [])
    .map((item) => String(item.key))
    .filter((key) => !known.includes(key))
    .map((key) => ({
      line: lineOf(key),
      message: `front matter has a key "${key}" that means nothing here: use ${known.join(', ')}`,
    }));

  const parsed = frontMatterSchema.safeParse(values);
  if (parsed.success) return { matter: parsed.data, errors: [], warnings };
  const errors = parsed.error.issues.map((issue) => ({
    line: lineOf(issue.path[0] ?? ''),
    message: `front matter: ${String(issue.path[0])} ${issue.message}`,
  }));
  return { matter: {}, errors, warnings };
}
