/** The same for questions that differ in no more than case, spaces and what they end in. */
export function questionKey(question: string): string {
  return question
    .normalize('NFKC')
    .replace(/\s+/gu, ' ')
    .replace(/[ ?.!؟]+$/u, '')
    .trimStart()
    .toLowerCase();
}
