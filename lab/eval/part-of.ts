import { createHash } from 'node:crypto';
import type { Part } from './eval-question.ts';

/** As `part_of` of `models/train/questions.py` has it. */
export function partOf(article: string): Part {
  const number = BigInt(`0x${createHash('md5').update(article).digest('hex')}`) % 6n;
  return number === 0n ? 'judge' : number === 1n ? 'decide' : 'learn';
}
