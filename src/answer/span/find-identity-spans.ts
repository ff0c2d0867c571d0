import { findNameRuns, type IsName, type NameRun } from '../../text/name-runs.ts';
import type { TextRange } from '../../text/sentences.ts';
import type { AskedSentence } from './asked-sentence.ts';
import type { AskingWords } from './asking-words.ts';
import type { SpanCandidate } from './choose-span.ts';

const OFFICE =
  /\b(?:president|premier|minister|prime|pm|mp|senator|governor|mayor|king|queen|prince|princess|chancellor|secretary|ambassador|envoy|diplomat|general|gen|colonel|col|major|maj|lt|captain|commander|chief|head|leader|deputy|director|chair(?:man|woman)?|member|official|spokes(?:man|woman|person)|cleric|ayatollah|pope|bishop|judge|lawyer|professor|scientist|author|writer|actor|singer|player|coach|founder|co-founder|ceo|activist|analyst|journalist|reporter|politician|lawmaker|congress(?:man|woman)|sheikh|imam)\b/i;
/** Words of offices that are none by themselves. */
const HALF_OFFICE = /^(?:prime|chief|deputy)$/;
/** What makes an office another one; it stays with it. */
const QUALIFIER = /\b(?:former|then|late|acting|interim|outgoing|incoming|deputy|ex)[ -]$/i;
/** "Salih is the president of …": up to the next clause. */
const COMPLEMENT =
  /^(?: \([^)]*\))? (?:is|was|became) (?<who>(?:the|an?|one of) [^,;:()–—]{2,120}?)(?=\s*(?:[,;:()–—]|[.?!]?["”]?$)| (?:who|which|that|when|where|and|but) )/;
/** "Salih, the president of …,": up to the next comma. */
const APPOSITION =
  /^, (?<who>(?:the |an? |his |her |then |former )?[^,;:()–—]{2,120}?)(?=\s*(?:[,;:()–—]|[.?!]?["”]?$)| (?:who|which|that) )/;

/** What a sentence says of the person whom "Who is …" names: an office, an apposition, a complement. */
export function findIdentitySpans(
  sentence: AskedSentence,
  { after }: AskingWords,
  isName: IsName,
): SpanCandidate[] {
  // "Who is Salih's brother?" names somebody else.
  if (/['’]s?\s/.test(after)) return [];
  const { text, tokens, covers } = sentence;
  const named = findNameRuns(text, tokens, isName).find(({ to }) => covers[to - 1]!.length > 0);
  if (named === undefined) return [];
  const span =
    findBehind(text, named, COMPLEMENT) ??
    findBehind(text, named, APPOSITION) ??
    findTitle(sentence, named);
  return span === undefined ? [] : [{ ...span, weight: 1 }];
}

function findBehind(text: string, { end }: NameRun, pattern: RegExp): TextRange | undefined {
  const match = pattern.exec(text.slice(end));
  if (match === null) return undefined;
  const who = match.groups!.who!;
  const start = end + match[0].length - who.length;
  return OFFICE.test(who) ? { start, end: start + who.length } : undefined;
}

/** "former Iraqi President" of "former Iraqi President Barham Salih" */
function findTitle(sentence: AskedSentence, { from, to }: NameRun): TextRange | undefined {
  const { text, tokens, covers } = sentence;
  let first = to;
  while (first > from && covers[first - 1]!.length > 0) first -= 1;
  const last = tokens[first - 1];
  if (first === from || last === undefined || HALF_OFFICE.test(last.surface)) return undefined;
  const { start } = tokens[from]!;
  const qualifier = QUALIFIER.exec(text.slice(0, start))?.[0].length ?? 0;
  return OFFICE.test(last.surface) ? { start: start - qualifier, end: last.end } : undefined;
}
