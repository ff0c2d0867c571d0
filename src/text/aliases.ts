import { analyze, type Token } from './analyze.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Groups of names that mean the same; the first of a group is the canonical one. */
export type AliasGroups = readonly (readonly string[])[];

/** A name of a group, found in a text: the tokens from `from` to `to`, `to` exclusive. */
export type AliasMention = { term: string; from: number; to: number };

export type AliasFinder = (tokens: readonly Token[]) => AliasMention[];

type Form = {
  terms: readonly string[];
  group: string;
  /** True of IS and US: `is` and `us` are no names. */
  needsCapitals: boolean;
};

/**
 * Returns a function that finds the names of the groups in analysed text, in text order. Of names
 * that begin at one word the longest counts, in each group that has it; within it, only names of
 * other groups do ("anti-ISIS coalition" also names ISIS). A group's term starts with `=`, so that
 * it never equals a word's.
 */
export function createAliasFinder(groups: AliasGroups): AliasFinder {
  const formsByFirstTerm = new Map<string, Form[]>();
  for (const names of groups) {
    const group = `=${names[0]?.toLowerCase()}`;
    for (const name of names) {
      const tokens = analyze(name);
      const first = tokens[0];
      if (first === undefined) continue;
      const forms = formsByFirstTerm.get(first.term) ?? [];
      forms.push({
        terms: tokens.map((token) => token.term),
        group,
        needsCapitals: tokens.length === 1 && STOP_WORDS.has(first.surface),
      });
      formsByFirstTerm.set(first.term, forms);
    }
  }
  for (const forms of formsByFirstTerm.values()) {
    forms.sort((a, b) => b.terms.length - a.terms.length);
  }

  return (tokens) => {
    const mentions: AliasMention[] = [];
    const lastEnds = new Map<string, number>();
    for (let at = 0; at < tokens.length; at += 1) {
      let longest = 0;
      for (const form of formsByFirstTerm.get(tokens[at]!.term) ?? []) {
        if (form.terms.length < longest) break;
        if (!matchesAt(tokens, at, form)) continue;
        longest = form.terms.length;
        if ((lastEnds.get(form.group) ?? 0) > at) continue;
        mentions.push({ term: form.group, from: at, to: at + longest });
        lastEnds.set(form.group, at + longest);
      }
    }
    return mentions;
  };
}

function matchesAt(tokens: readonly Token[], at: number, form: Form): boolean {
  if (form.needsCapitals && tokens[at]!.stop) return false;
  return form.terms.every((term, i) => tokens[at + i]?.term === term);
}
