import { type Language, languageOf } from '../../wording/wording.ts';

/** No browser sends as many. */
const MOST_RANGES = 50;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/**
 * The language that a browser would like best among those that the bot speaks; undefined where it names
 * none of them. What can't be read is passed over.
 *
 * @param header `Accept-Language`, as in `ckb, ar;q=0.8, *;q=0.1`
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.accept-language
 */
export function acceptedLanguage(header: string | undefined): Language | undefined {
  let best: { language: Language; weight: number } | undefined;
  for (const range of (header ?? '').split(',', MOST_RANGES)) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
    const language = languageOf(tag);
    const weight = readWeight(parameters);
    // Of languages that weigh the same, the first is meant.
    if (language !== undefined && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language;
}

/** Zero means "not this one", and that is done with a weight that can't be read, too. */
function readWeight([parameter, ...others]: readonly string[]): number {
  if (parameter === undefined) return 1;
  return others.length > 0 ? 0 : Number(WEIGHT.exec(parameter)?.[1] ?? 0);
}
