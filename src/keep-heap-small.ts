import { setFlagsFromString } from 'node:v8';

/**
 * Keeps small what a thread lets gather before it looks what can go: V8 would take tens of
 * megabytes, for objects that an answer makes and nobody needs after it. Each thread calls it for
 * itself, as the first thing it does: what has grown doesn't shrink again.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
  // What is promoted too early is garbage, too: the heap may grow by 30 % before it is looked for.
  setFlagsFromString('--heap-growing-percent=30');
}
