import { findNameRuns, type IsName, type NameRun } from '../../text/name-runs.ts';
import { type AskedSentence, isAnyAsked, type TokenRange } from './asked-sentence.ts';
import type { AskingWords } from './asking-words.ts';
import type { SpanCandidate } from './choose-span.ts';
import { NATIONALITY } from './nationality.ts';

/** Words of names that are no person's. */
const NO_PERSON =
  /\b(?:Universit(?:y|ies)|Council|Party|Army|Minist(?:ry|ries)|House|Court|Union|College|School|Street|Road|River|War|Act|Treaty|Church|Battle|Committee|Commission|Agency|Association|Company|Corporation|Inc|Ltd|Group|Front|Movement|Organi[sz]ation|Institute|Museum|Library|Parliament|Congress|Senate|Government|Republic|Kingdom|Empire|States?|City|County|Province|District|Region|Peninsula|Islands?|Lake|Mountains?|Sea|Ocean|Valley|Square|Airport|Embassy|Department|Bureau|Office|Forces?|Guards?|Corps|Navy|Base|Brotherhood|League|Cup|Club|Awards?|Prize|Festival|Times|Post|Journal|News|Television|TV|Championships?|Olympics|Games|Series|Show|Album|Day|Hospital|Bank|Bridge|Tower|Cent(?:er|re)|Station|World|Uprising|Revolution|Constitution|Agreement|Accord|Charter|Law)\b/;
const BEHIND_PLACE_PREPOSITION =
  /\b(?:in|at|near|inside|outside|across|into|throughout)\s+(?:the\s+)?$/i;
/** A title that a question may name without naming the person. */
const OFFICE =
  /^(?:president|king|queen|prime|minister|general|prince|pope|secretary|governor|mayor|senator|chancellor|commander|colonel|judge|director|chairman|ambassador|speaker|vice|deputy|leader)$/;
/** "by", with words that say who the person is. */
const AGENT = /\bby\s+(?:[\p{L}-]+\s+){0,5}$/u;
/** What a subject is said to be, behind an apposition or brackets. */
const COPULA =
  /^(?:,[^,;]{0,120},|\s*\([^)]*\))?\s*(?:has |had |have )?(?:is|was|are|were|became|been|becomes|served|serves|remains|remained)\b/;
/** What follows a subject. */
const DOES_OR_IS =
  /^(?:,|\s*\(|\s(?:is|was|has|had|will|would|also|then|first|later|\p{Ll}+(?:ed|s))(?![\p{L}\p{N}]))/u;
const BORDER = /[,;:()–—"“”]/;
const PREDICATE_TOKENS = 14;
const APPOSITION_TOKENS = 5;

/**
 * The names of a sentence that may answer "who": those that a verb, a title or an apposition ties
 * to what the question names. In news every sentence holds some name, so nearness alone is not
 * enough, and a single capitalised word counts only as the subject: else it is a place as often.
 */
export function findPersonSpans(
  sentence: AskedSentence,
  asked: AskingWords,
  isName: IsName,
): SpanCandidate[] {
  const { text } = sentence;
  const wantsObject = /^(?:did|do|does)\b/i.test(asked.after) || /whom/i.test(asked.words);
  return findNameRuns(text, sentence.tokens, isName).flatMap((name, n) => {
    const words = text.slice(name.start, name.end);
    const isSubject = n === 0 && name.from < 4 && !wantsObject;
    const isWhole = name.to - name.from > 1 || (isSubject && isPlainSubject(sentence, name));
    const couldBePerson =
      isWhole &&
      !NO_PERSON.test(words) &&
      !BEHIND_PLACE_PREPOSITION.test(text.slice(0, name.start)) &&
      (/whose/i.test(asked.words) || !/^['’]s?\s/.test(text.slice(name.end))) &&
      !isNamedInQuestion(sentence, name, isName);
    const isTied = wantsObject
      ? isObject(sentence, name)
      : isSubjectOf(sentence, name, isSubject) || isAgent(sentence, name);
    return couldBePerson && isTied ? [{ start: name.start, end: name.end, weight: 1 }] : [];
  });
}

/** "Salih praised", and not "According to" or "Iraqi soldiers". */
function isPlainSubject(sentence: AskedSentence, { start, end, to }: NameRun): boolean {
  const { text } = sentence;
  if (NATIONALITY.test(text.slice(start, end))) return false;
  return DOES_OR_IS.test(text.slice(end)) || isAnyAsked(sentence, { from: to, to: to + 1 });
}

/** By the family name, or by any part that is no title. */
function isNamedInQuestion(
  { tokens, covers }: AskedSentence,
  { from, to }: TokenRange,
  isName: IsName,
): boolean {
  for (let at = from; at < to; at += 1) {
    const { surface } = tokens[at]!;
    if (covers[at]!.length === 0) continue;
    if (at === to - 1 || (isName(surface) && !OFFICE.test(surface))) return true;
  }
  return false;
}

/** "praised Salih", in answer to "Whom did he praise?" */
function isObject(sentence: AskedSentence, { from, start }: NameRun): boolean {
  const verb = { from: Math.max(0, from - 3), to: from };
  if (verb.from === from) return false;
  const between = sentence.text.slice(sentence.tokens[verb.from]!.start, start);
  return isAnyAsked(sentence, verb) && !BORDER.test(between);
}

/** "Salih praised", "Salih (…) was the president", "Salih, president of", "leader Salih". */
function isSubjectOf(sentence: AskedSentence, name: NameRun, isSubject: boolean): boolean {
  const { text, tokens } = sentence;
  const { from, to, start, end } = name;
  const behind = text.slice(end);
  const asked = (length: number) => isAnyAsked(sentence, { from: to, to: to + length });
  if (COPULA.test(behind) && asked(PREDICATE_TOKENS)) return true;
  if (isSubject && /^,\s/.test(behind) && asked(APPOSITION_TOKENS)) return true;
  const verb = tokens[Math.min(tokens.length, to + 2) - 1]!;
  if (asked(3) && !BORDER.test(text.slice(end, verb.start))) return true;
  const title = tokens[from - 1];
  return (
    title !== undefined &&
    title.kind !== 'name' &&
    isAnyAsked(sentence, { from: from - 1, to: from }) &&
    !BORDER.test(text.slice(title.end, start)) &&
    !AGENT.test(text.slice(0, start))
  );
}

/** "was praised by President Salih" */
function isAgent(sentence: AskedSentence, { start }: NameRun): boolean {
  const by = AGENT.exec(sentence.text.slice(0, start));
  if (by === null) return false;
  const at = sentence.tokens.findIndex((token) => token.start === by.index);
  return isAnyAsked(sentence, { from: at - 2, to: at });
}
