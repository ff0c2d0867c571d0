import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { QuotedPassage } from '../../src/answer/answer.ts';
import type { Desk } from '../../src/answer/desk.ts';
import { shownPassages } from '../../src/answer/shown-passages.ts';
import { renderAnswer } from '../../src/cli/render-answer.ts';
import { openFiveArticles, openWithReading } from '../answer/open-five-articles.ts';

type Phrases = string | readonly string[];
type Case = {
  id: string;
  kind: string;
  question: string;
  history?: readonly string[];
  corpus?: string;
  expected: {
    outcome?: Phrases;
    quoted?: Phrases;
    alsoQuoted?: Phrases;
    underlined?: Phrases;
    mayUnderline?: Phrases;
    notMissing?: Phrases;
    says?: Phrases;
    notSays?: Phrases;
  };
};

const CASES = parse(readFileSync('test/fixtures/cases/questions.yaml', 'utf8')) as Case[];
const KINDS = [...new Set(CASES.map(({ kind }) => kind))];

let own: Desk;
let beside: Desk;
beforeAll(async () => {
  ({ desk: own } = await openFiveArticles());
  ({ desk: beside } = await openWithReading('test/fixtures/cases'));
});

describe.each(KINDS)('questions of kind %s', (kind) => {
  it.each(CASES.filter((one) => one.kind === kind))('$id: $question', async (asked) => {
    const desk = asked.corpus === undefined ? own : beside;
    const history = (asked.history ?? []).map((text) => ({ role: 'user' as const, text }));
    const answer = await desk.answer(asked.question, history);
    const { expected } = asked;
    const shown = shownPassages(answer);
    const [first] = shown;
    const said = renderAnswer(answer, { color: false });
    const underlined = first === undefined ? '' : underlinedIn(first);

    if (expected.outcome) expect(listOf(expected.outcome)).toContain(answer.outcome);
    if (expected.quoted) expectAny(first?.passage.text ?? '', expected.quoted);
    for (const phrase of listOf(expected.alsoQuoted)) {
      expect(shown.map(({ passage }) => fold(passage.text)).join('\n')).toContain(fold(phrase));
    }
    if (expected.underlined) expectAny(underlined, expected.underlined);
    if (expected.mayUnderline && underlined !== '') expectAny(underlined, expected.mayUnderline);
    const missing = answer.outcome === 'found' ? [] : answer.missing.map(fold);
    for (const word of listOf(expected.notMissing)) expect(missing).not.toContain(fold(word));
    for (const words of listOf(expected.says)) expect(said).toMatch(new RegExp(words, 'i'));
    for (const words of listOf(expected.notSays)) expect(said).not.toMatch(new RegExp(words, 'i'));
  });
});

function underlinedIn({ passage, span }: QuotedPassage): string {
  return span === undefined ? '' : passage.text.slice(span.start, span.end);
}

function expectAny(text: string, phrases: Phrases): void {
  const held = listOf(phrases).filter((phrase) => fold(text).includes(fold(phrase)));
  expect(held, `“${text}” holds any of ${listOf(phrases).join(' | ')}`).not.toEqual([]);
}

function listOf(phrases: Phrases | undefined): readonly string[] {
  return phrases === undefined ? [] : [phrases].flat();
}

function fold(text: string): string {
  return String(text).toLowerCase().replace(/\s+/g, ' ');
}
