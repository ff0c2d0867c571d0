import { parse, TomlError } from 'smol-toml';
import type { YamlFault } from './read-yaml.ts';

export type TomlText =
  | {
      /** Text, lists and tables; what is written as a date or a number is text, too. */
      values: Readonly<Record<string, unknown>>;
      /** The line of a key, from 1. */
      lineOf(key: string): number;
      fault?: never;
    }
  | { fault: YamlFault };

/** Parses TOML in which a date is the text it is written as. The library makes 1 March of 30 February. */
export function readToml(source: string): TomlText {
  const lines = source.split(/\r\n|\n|\r/);
  const findKey = (key: string) =>
    lines.findIndex((line) => (VALUE.exec(line) ?? TABLE.exec(line))?.[1] === key);
  const writtenAt = (key: string) => VALUE.exec(lines[findKey(key)] ?? '')?.[2]?.trim();
  try {
    const values = Object.entries(parse(lines.join('\n'))).map(([key, value]) => {
      const isKept =
        typeof value === 'string' || (typeof value === 'object' && !(value instanceof Date));
      return [key, isKept ? value : writtenAt(key)];
    });
    return { values: Object.fromEntries(values), lineOf: (key) => findKey(key) + 1 };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [what = ''] = error.message.replace(/^Invalid TOML document: /, '').split('\n');
    const message = `is not valid TOML (${what}): put quotes around every value that is not a number or a whole date`;
    return { fault: { line: error.line, message } };
  }
}

/** A line that gives a value: its key, and the value without a comment. */
const VALUE = /^\s*["']?([\w-]+)["']?\s*=\s*([^#]*)/;
const TABLE = /^\s*\[+\s*([\w-]+)/;
