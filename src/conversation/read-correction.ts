/** A question without the words that say that it corrects the one before. */
export type CorrectedQuestion = {
  text: string;
  /** What it says was not meant. */
  rejected: string;
};

/** Not "no-fly zone" and "No. 2". */
const REFUSAL =
  /^\s*(?:(?:no|nope|sorry|wait|actually|oh)\b\s*(?:[,!;:–—]+\s*|-+\s+|\.+(?!\s*\d)\s*|(?=i mean|not\b)))+/i;
const MEANT = /^\s*i (?:mean|meant)\b[\s,:]*/i;
/** "not him, the president"; the comma tells it from "not paying". */
const REJECTED = /^\s*not (?!only\b|just\b)([^,.;:?!]+)[,.;:?!]\s*(?:but\s+)?/i;

/** Reads "no, I meant Erbil" and "not Pompeo, Barzani"; undefined for what corrects nothing. */
export function readCorrection(question: string): CorrectedQuestion | undefined {
  let text = dropRefusal(question);
  const rejected = REJECTED.exec(text)?.[1] ?? '';
  text = text.replace(REJECTED, '').replace(MEANT, '').trim();
  return text === '' || text === question.trim() ? undefined : { text, rejected };
}

/** The text behind "no," and "I meant". */
export function dropRefusal(question: string): string {
  return question.replace(REFUSAL, '').replace(MEANT, '').trim();
}
