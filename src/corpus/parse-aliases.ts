import { isSeq, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';

const groupSchema = z
  .array(
    z.string('must hold names alone').trim().min(1, 'holds an empty name'),
    'is not a list of names',
  )
  .min(2, 'needs at least two names');

/** Names that mean the same; each group's first is the canonical one. */
export type Aliases = { groups: readonly (readonly string[])[]; problems: readonly Problem[] };

/** Reads `- [ISIS, Daesh, Islamic State]` lines. A faulty group is left out and reported. */
export function parseAliases(path: string, content: string): Aliases {
  const lines = new LineCounter();
  const document = parseDocument(content, {
    schema: 'failsafe',
    lineCounter: lines,
    prettyErrors: false,
  });
  const [fault] = document.errors;
  if (fault) {
    const message = `is not valid YAML (${fault.message}): write one group a line, as in - [ISIS, Daesh]`;
    return {
      groups: [],
      problems: [{ path, line: lines.linePos(fault.pos[0]).line, severity: 'error', message }],
    };
  }
  const list = document.contents;
  if (list === null) return { groups: [], problems: [] };
  if (!isSeq(list)) {
    const message = 'must be a list of groups, one a line, as in - [ISIS, Daesh]';
    return { groups: [], problems: [{ path, line: 1, severity: 'error', message }] };
  }
  const groups: string[][] = [];
  const problems: Problem[] = [];
  list.items.forEach((item, i) => {
    const node = item as { range?: [number, number, number]; toJS(doc: unknown): unknown };
    const line = lines.linePos(node.range?.[0] ?? 0).line;
    const parsed = groupSchema.safeParse(node.toJS(document));
    if (parsed.success) groups.push(parsed.data);
    else {
      const reason = parsed.error.issues[0]!.message;
      const message = `group ${i + 1} ${reason}: write it as - [ISIS, Daesh]`;
      problems.push({ path, line, severity: 'error', message });
    }
  });
  return { groups, problems };
}
