import { styleText } from 'node:util';
import type { Answer, QuotedPassage } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import { describeDateWords } from '../wording/describe-date-words.ts';
import { describeNote } from '../wording/describe-note.ts';
import { describeReport, sourceInOneLine } from '../wording/describe-source.ts';
import { divideHighlight } from '../wording/divide-highlight.ts';
import { openingText } from '../wording/opening-text.ts';
import { wordingIn } from '../wording/wording.ts';

const ENGLISH = wordingIn('en');

export type RenderOptions = {
  /**
   * Bold, underlined and dim; without it the answering sentence stands between `**` and the span
   * within it between `__`.
   */
  color: boolean;
};

/**
 * An answer as text for a terminal: passages word for word, each with its source.
 * Control characters are left out, so nothing in the corpus can steer the terminal.
 * Ends without a line break.
 */
export function renderAnswer(answer: Answer, { color }: RenderOptions): string {
  return [
    ...(answer.resolved === answer.question ? [] : [dim(`Read as: ${answer.resolved}`, color), '']),
    ...answer.notes.map((note) => dim(describeNote(note, ENGLISH), color)),
    ...(answer.notes.length === 0 ? [] : ['']),
    ...renderOutcome(answer, color),
    ...(answer.suggestions.length === 0 ? [] : ['', 'You can ask:']),
    ...answer.suggestions.map((question) => `  - ${printable(question)}`),
  ].join('\n');
}

function renderOutcome(answer: Answer, color: boolean): string[] {
  const opening = printable(openingText(answer, ENGLISH) ?? '');
  switch (answer.outcome) {
    case 'found':
      return renderPassages(answer.passages, color);
    case 'unsure':
      return [opening, 'The closest passages:', '', ...renderPassages(answer.closest, color)];
    case 'not-found':
      return [
        opening,
        ...(answer.didYouMean === undefined
          ? []
          : [`Did you mean: ${printable(answer.didYouMean)}`]),
      ];
  }
}

function renderPassages(passages: readonly QuotedPassage[], color: boolean): string[] {
  return passages.flatMap((quoted, n) => [
    ...(n === 0 ? [] : ['']),
    ...emphasised(quoted, color)
      .trim()
      .split(/\r\n|[\n\r]/)
      .map((line) => `  > ${line}`),
    `  ${dim(sourceLine(quoted.article), color)}`,
    ...dateLines(quoted.dateWords, color),
    ...alsoLines(quoted.alsoReportedBy, color),
  ]);
}

function emphasised(quoted: QuotedPassage, color: boolean): string {
  const { text } = quoted.passage;
  const { highlight, span, emphasis = highlight } = quoted;
  if (emphasis === 'none') return printable(text);
  const before = printable(text.slice(0, emphasis.start));
  const after = printable(text.slice(emphasis.end));
  const [first, within, last] = divideHighlight(text, emphasis, span);
  const [opening, answer, closing] = [printable(first), printable(within), printable(last)];
  if ((opening + answer + closing).trim() === '')
    return before + opening + answer + closing + after;
  if (!color) {
    const marked = answer === '' ? '' : `__${answer}__`;
    return `${before}**${opening}${marked}${closing}**${after}`;
  }
  const bold = (words: string) => styleLines('bold', words);
  const underlined = styleLines(['bold', 'underline'], answer);
  return before + bold(opening) + underlined + bold(closing) + after;
}

/** Line by line, or the quotation marks between the lines would be styled as well. */
function styleLines(format: Format, text: string): string {
  return text.replace(/[^\r\n]+/g, (line) => style(format, line));
}

function sourceLine(article: Article): string {
  const source = sourceInOneLine(article, ENGLISH);
  return article.url === undefined ? source : `${source} · ${article.url}`;
}

function dateLines(dateWords: QuotedPassage['dateWords'], color: boolean): string[] {
  const line = describeDateWords(dateWords, ENGLISH);
  return line === undefined ? [] : [`  ${dim(line, color)}`];
}

function alsoLines(articles: readonly Article[], color: boolean): string[] {
  if (articles.length === 0) return [];
  const reports = articles.map((article) => describeReport(article, ENGLISH)).join('; ');
  return [`  ${dim(ENGLISH.say('source.also', { reports }), color)}`];
}

function dim(text: string, color: boolean): string {
  return color ? style('dim', printable(text)) : printable(text);
}

type Format = 'bold' | 'dim' | ['bold', 'underline'];

function style(format: Format, text: string): string {
  // The caller has decided on colour; left alone, Node decides again by standard output.
  return styleText(format, text, { validateStream: false });
}

function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]/gu, '');
}
