import type { AskedSentence } from './asked-sentence.ts';
import type { SpanCandidate } from './choose-span.ts';

/** The words of a sentence that spell out an acronym of the question: "World Health Organization". */
export function findExpansionSpans({ text, tokens, concepts }: AskedSentence): SpanCandidate[] {
  const acronyms = concepts
    .map(({ surface }) => surface)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  return acronyms.flatMap((acronym) =>
    tokens.flatMap(({ start }, from) => {
      const end = findSpelledEnd(acronym, from);
      return end === undefined ? [] : [{ start, end, weight: 1 }];
    }),
  );

  /** Where the words from `from` on end that begin with the letters of the acronym. */
  function findSpelledEnd(acronym: string, from: number): number | undefined {
    let at = from;
    let end = tokens[from]!.start;
    for (const letter of acronym) {
      while (at > from && tokens[at]?.stop && tokens[at]!.surface[0] !== letter) at += 1;
      const token = tokens[at];
      if (token === undefined || token.surface.length < 2 || token.surface === acronym)
        return undefined;
      if (
        token.surface[0] !== letter ||
        !/^[ -]*(?:\p{Ll}+ )*$/u.test(text.slice(end, token.start))
      )
        return undefined;
      end = token.end;
      at += 1;
    }
    return end;
  }
}
