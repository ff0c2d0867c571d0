import { type Document, LineCounter, parseDocument, visit } from 'yaml';

/** A fault in a YAML text, with its line in that text, from 1. */
export type YamlFault = { line: number; message: string };

export type YamlText =
  | { document: Document.Parsed; lineAt(offset: number): number; fault?: never }
  | { fault: YamlFault };

/**
 * Parses YAML in which every value is the text it is written as: dates, numbers and `yes` stay text.
 * References (`&`, `*`) are refused: nobody writes them on purpose here, and they can expand without end.
 */
export function readYaml(source: string): YamlText {
  const lines = new LineCounter();
  // The messages are for people: without a frame of code.
  const document = parseDocument(source, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  const [error] = document.errors;
  if (error) {
    const message = `is not valid YAML (${error.message}): put quotes around a value that holds ": " or begins with a sign`;
    return { fault: { line: lineAt(error.pos[0]), message } };
  }
  let reference: number | undefined;
  visit(document, {
    Alias: (_, node) => {
      reference = node.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  if (reference !== undefined) {
    const message = 'has a value that begins with "*": put quotes around it';
    return { fault: { line: lineAt(reference), message } };
  }
  return { document, lineAt };
}
