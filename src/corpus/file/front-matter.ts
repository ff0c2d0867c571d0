import { isMap, isNode } from 'yaml';
import { z } from 'zod';
import { isRealDate } from '../../text/time/calendar.ts';
import { readYaml, type YamlFault } from '../read-yaml.ts';

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

/** `bodyStart` is the offset at which the body begins: 0 without front matter. */
export type FrontMatterResult = {
  matter: FrontMatter;
  bodyStart: number;
  /** Faults that make the file unfit to serve, with their lines in the file. */
  errors: readonly YamlFault[];
  /** Faults that don't: keys that mean nothing here. */
  warnings: readonly YamlFault[];
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
  return { ...readBlock(rest.slice(0, closing.index)), bodyStart };
}

function readBlock(source: string): Omit<FrontMatterResult, 'bodyStart'> {
  const yaml = readYaml(source);
  // The block starts on the file's second line.
  const fail = (line: number, message: string) => ({
    matter: {},
    errors: [{ line: line + 1, message: `front matter ${message}` }],
    warnings: [],
  });
  if (yaml.fault) return fail(yaml.fault.line, yaml.fault.message);
  const { document, lineAt } = yaml;
  const map = document.contents;
  if (map === null) return { matter: {}, errors: [], warnings: [] };
  if (!isMap(map)) return fail(1, 'must be lines of "key: value"');

  const lineOf = (key: PropertyKey) => {
    const node = map.items.find((item) => String(item.key) === String(key))?.key;
    return (isNode(node) && node.range ? lineAt(node.range[0]) : 0) + 1;
  };
  const known = Object.keys(frontMatterSchema.shape);
  const warnings = map.items
    .map((item) => String(item.key))
    .filter((key) => !known.includes(key))
    .map((key) => ({
      line: lineOf(key),
      message: `front matter has a key "${key}" that means nothing here: use ${known.join(', ')}`,
    }));
  const parsed = frontMatterSchema.safeParse(document.toJS());
  if (parsed.success) return { matter: parsed.data, errors: [], warnings };
  const errors = parsed.error.issues.map(({ path: [key = ''], message }) => ({
    line: lineOf(key),
    message: `front matter: ${String(key)} ${message}`,
  }));
  return { matter: {}, errors, warnings };
}
