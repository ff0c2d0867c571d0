import { isNode, isSeq } from 'yaml';
import { z } from 'zod';
import type { Problem } from './problem.ts';
import { readYaml } from './read-yaml.ts';

const groupSchema = z
  .array(
    z.string('must hold names alone').trim().min(1, 'holds an empty name'),
    'is not a list of names',
  )
  .min(2, 'needs at least two names');

/** Names that mean the same; each group's first is the canonical one. */
export type Aliases = {
  groups: readonly (readonly string[])[];
  problems: readonly Problem[];
};

/** Reads `- [ISIS, Daesh, Islamic State]` lines. A faulty group is left out and reported. */
export function parseAliases(path: string, content: string): Aliases {
  const fail = (line: number, message: string): Problem => ({
    path,
    line,
    severity: 'error',
    message,
  });
  const yaml = readYaml(content);
  if (yaml.fault) return { groups: [], problems: [fail(yaml.fault.line, yaml.fault.message)] };
  const { document, lineAt } = yaml;
  const list = document.contents;
  if (list === null) return { groups: [], problems: [] };
  if (!isSeq(list)) {
    return {
      groups: [],
      problems: [fail(1, 'must be a list of groups, one a line, as in - [ISIS, Daesh]')],
    };
  }
  const groups: string[][] = [];
  const problems: Problem[] = [];
  const groupOf = new Map<string, number>();
  list.items.forEach((item, i) => {
    const group = groupSchema.safeParse(isNode(item) ? item.toJS(document) : item);
    const line = isNode(item) && item.range ? lineAt(item.range[0]) : 1;
    if (group.success) {
      groups.push(group.data);
      for (const name of new Set(group.data)) {
        const other = groupOf.get(name);
        if (other === undefined) groupOf.set(name, i + 1);
        else {
          const message = `"${name}" stands in groups ${other} and ${i + 1}: keep it in one`;
          problems.push({ path, line, severity: 'warning', message });
        }
      }
      return;
    }
    const reason = group.error.issues[0]!.message;
    problems.push(fail(line, `group ${i + 1} ${reason}: write it as - [ISIS, Daesh]`));
  });
  return { groups, problems };
}
