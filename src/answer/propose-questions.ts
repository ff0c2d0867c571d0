import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { OFFICE_PATTERN, OFFICES } from '../text/lexicon.ts';
import { MONTHS, WEEKDAYS } from '../text/time/calendar.ts';

/** A question made from a sentence of the corpus, with the passage that should answer it. */
export type ProposedQuestion = { text: string; ordinal: PassageOrdinal };

const NAME_WORD = String.raw`\p{Lu}[\p{Ll}\p{M}'’]+(?:-\p{L}+)*`;
const NAME = String.raw`(${NAME_WORD}(?:\s+(?:(?:al|el|bin|ibn|von|van|de)[-\s])?${NAME_WORD}){1,3})`;
const ROLE = `a|an|the|prime minister|military|${OFFICE_PATTERN}`;
const SAYING = 'said|says|told|added|argued|asserted|claimed|stressed|warned|explained|tweeted';
const PARTICIPLE =
  'killed|injured|wounded|arrested|displaced|deployed|stationed|evacuated|detained|dead';

/** Capitalised phrases that are no people. */
const NO_PERSON = new RegExp(
  [
    String.raw`^(?:On|In|At|By|For|From|After|Before|Since|Until|During|The|This|That|But|And|However|Earlier|Later|Then|Meanwhile|Today|Yesterday|When|While|As|If|Though|Although|Also|Last|Next|Both|Some|Many)\s`,
    String.raw`\b(?:${WEEKDAYS.join('|')})\b`,
    String.raw`\b(?:Committee|Council|Region|Department|Ministry|Government|Forces?|Party|Parliament|Embassy|Presidency|States|Agency|University|Court|Army|Coalition)$`,
  ].join('|'),
  'u',
);

/** What a sentence's pattern makes a question of. Each captures what the question names. */
const PATTERNS: readonly {
  pattern: RegExp;
  ask: (match: RegExpMatchArray) => string | undefined;
}[] = [
  {
    pattern: new RegExp(`(?<![\\p{L}])${NAME},\\s+(?:${ROLE})\\s`, 'u'),
    ask: ([, name]) => askAbout(name!, (person) => `Who is ${person}?`),
  },
  {
    pattern: new RegExp(
      `(?:${MONTHS.join('|')})\\s+\\d{1,2}(?=,\\s+(?:the\\s+)?[\\p{Lu}\\p{Ll}])`,
      'u',
    ),
    ask: ([day]) => `What happened on ${day}?`,
  },
  {
    pattern:
      /\b(killing|injuring|wounding|displacing)\s+(?:\p{L}+\s+){0,2}\d[\d,.]*\s+((?:[\p{L}-]+\s+){0,2}?\p{Ll}+s)\b/u,
    ask: ([, verb, whom]) => `How many ${whom} were ${verb!.replace(/e?ing$/, 'ed')}?`,
  },
  {
    pattern: new RegExp(
      `\\d[\\d,.]*\\s+((?:[\\p{L}-]+\\s+){0,2}\\p{Ll}+s)\\s+((?:${PARTICIPLE})\\s+in\\s+\\p{Lu}\\p{Ll}+)`,
      'u',
    ),
    ask: ([, whom, what]) => `How many ${whom} were ${what}?`,
  },
  {
    pattern: new RegExp(`[”"]\\s+${NAME}\\s+(?:${SAYING})\\b`, 'u'),
    ask: ([, name]) => askAbout(name!, (person) => `What did ${person} say?`),
  },
  {
    pattern: new RegExp(`(?<![\\p{L}])${NAME}\\s+(?:${SAYING})\\b`, 'u'),
    ask: ([, name]) => askAbout(name!, (person) => `What did ${person} say?`),
  },
];
const TITLES = [
  ...OFFICES.map((office) => `${office[0]!.toUpperCase()}${office.slice(1)}`),
  ...'Prime Gen Staff Iraqi Iranian American Shiite Sunni Kurdish Supreme State Dr Mr Mrs Ms'.split(
    ' ',
  ),
];
const TITLE = new RegExp(String.raw`^(?:(?:${TITLES.join('|')})\s+)+(?=\p{Lu}\S*\s+\S)`, 'u');

/**
 * Makes questions of what sentences say about people, days and numbers: each names something, and
 * its sentence holds the answer. One question once; passages in corpus order.
 *
 * @param limit the most questions to make
 */
export function proposeQuestions(
  { passageOrdinals, passageAt, sentencesOf }: AnalyzedCorpus,
  limit: number,
): ProposedQuestion[] {
  const proposals = new Map<string, ProposedQuestion>();
  for (const ordinal of passageOrdinals) {
    const { text } = passageAt(ordinal);
    for (const { start, end } of sentencesOf(ordinal)) {
      const sentence = text.slice(start, end).replace(/\s+/g, ' ');
      for (const { pattern, ask } of PATTERNS) {
        const match = sentence.match(pattern);
        if (match === null) continue;
        const question = ask(match);
        if (question === undefined) continue;
        if (!proposals.has(question)) proposals.set(question, { text: question, ordinal });
        if (proposals.size >= limit) return [...proposals.values()];
      }
    }
  }
  return [...proposals.values()];
}

function askAbout(name: string, ask: (person: string) => string): string | undefined {
  return NO_PERSON.test(name) ? undefined : ask(name.replace(TITLE, ''));
}
