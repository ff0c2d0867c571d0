import { isMap, isNode } from 'yaml';
import { z } from 'zod';
import { isRealDate } from '../../text/time/calendar.ts';
import { readToml } from '../read-toml.ts';
import { readYaml, type YamlFault } from '../read-yaml.ts';
import { type Fence, findFence, NO_FRONT_MATTER } from './front-matter-fence.ts';

const text = z.string('must be text').trim().min(1, 'is empty: fill it in or remove the line');

/** A time, and the zone it is told in: the day as it is written is the one on which it appeared. */
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:t|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:z|utc|gmt|[+-]\d{2}:?(?:\d{2})?)?$/i;

const date = text
  .transform((written) => TIME.exec(written)?.[1] ?? written)
  .refine(isRealDate, 'is not a date: write 2020-01-19, 2020-01 or 2020');

const names = z
  .union(
    [text.transform((name) => [name]), z.array(text)],
    'must be a name, or a list as in [A, B]',
  )
  .transform((list): readonly string[] => list);

const frontMatterSchema = z.object({
  title: text.optional(),
  lead: text.optional(),
  publisher: text.optional(),
  via: text.optional(),
  author: names.optional(),
  authors: names.optional(),
  date: date.optional(),
  updated: date.optional(),
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

/**
 * Reads the block that opens a file: YAML between lines of `---`, or TOML between lines of `+++`.
 * Every value is read as the text it is written as: dates stay dates, `0123` stays `0123`, and
 * nothing is ever executed.
 */
export function readFrontMatter(content: string): FrontMatterResult {
  const fence = findFence(content);
  if (!fence) return NO_FRONT_MATTER;

  const [opening] = fence.opening.exec(content)!;
  const openingLine = countLines(opening.trimEnd());
  const rest = content.slice(opening.length);
  const closing = fence.closing.exec(rest);
  if (!closing) {
    const message = `front matter begins with "${fence.mark}" but never ends: put a line "${fence.mark}" after it`;
    const errors = [{ line: openingLine, message }];
    return { matter: {}, bodyStart: 0, errors, warnings: [] };
  }
  const bodyStart = opening.length + closing.index + closing[0].length;
  const { matter, errors, warnings } = checkBlock(
    READERS[fence.format](rest.slice(0, closing.index)),
  );
  const inFile = (fault: YamlFault) => ({ ...fault, line: fault.line + openingLine });
  return { matter, bodyStart, errors: errors.map(inFile), warnings: warnings.map(inFile) };
}

function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length;
}

/** What stands between the fences; lines count from 1, the first below the fence. */
type Block =
  | {
      values: Readonly<Record<string, unknown>>;
      lineOf(key: string): number;
      fault?: never;
    }
  | { fault: YamlFault };

function readYamlBlock(source: string): Block {
  const yaml = readYaml(source);
  if (yaml.fault) return yaml;
  const { document, lineAt } = yaml;
  const map = document.contents;
  if (map === null) return { values: {}, lineOf: () => 1 };
  if (!isMap(map)) return { fault: { line: 1, message: 'must be lines of "key: value"' } };
  return {
    values: document.toJS() as Record<string, unknown>,
    lineOf: (key) => {
      const node = map.items.find((item) => String(item.key) === key)?.key;
      return isNode(node) && node.range ? lineAt(node.range[0]) : 0;
    },
  };
}

const READERS = { yaml: readYamlBlock, toml: readToml } satisfies Record<
  Fence['format'],
  (source: string) => Block
>;

function checkBlock(block: Block): Omit<FrontMatterResult, 'bodyStart'> {
  if (block.fault) {
    const { line, message } = block.fault;
    return { matter: {}, errors: [{ line, message: `front matter ${message}` }], warnings: [] };
  }
  const { values, lineOf } = block;
  const known = Object.keys(frontMatterSchema.shape);
  const warnings = Object.keys(values)
    .filter((key) => !known.includes(key))
    .map((key) => ({
      line: lineOf(key),
      message: `front matter has a key "${key}" that means nothing here: use ${known.join(', ')}`,
    }));
  const parsed = frontMatterSchema.safeParse(values);
  if (parsed.success) return { matter: parsed.data, errors: [], warnings };
  const errors = parsed.error.issues.map(({ path: [key = ''], message }) => ({
    line: lineOf(String(key)),
    message: `front matter: ${String(key)} ${message}`,
  }));
  return { matter: {}, errors, warnings };
}
