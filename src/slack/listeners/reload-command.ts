import { setTimeout as sleep } from 'node:timers/promises';
import type { Reload } from '../../live/reload.ts';
import type { Wording } from '../../wording/wording.ts';
import type { MessageView } from '../views/message-view.ts';
import { reloadBegunView, reloadRefusedView, reloadView } from '../views/reload-view.ts';

/** Who waits longer should know that it goes on. */
const PATIENCE_MS = 2_000;

/** Whether `/iraq` was followed by the one word `reload`. */
export function isReload(text: string): boolean {
  return /^\s*reload[.!]?\s*$/i.test(text);
}

/**
 * Reads the articles again and says what came of it; where that takes long, first that it has begun.
 *
 * @param reload nothing for those who may not have it done
 */
export async function answerReload(
  reload: (() => Promise<Reload>) | undefined,
  wording: Wording,
  say: (view: MessageView) => Promise<void>,
  patienceMs = PATIENCE_MS,
): Promise<void> {
  if (reload === undefined) {
    await say(reloadRefusedView(wording));
    return;
  }
  const reloading = reload();
  const waited = new AbortController();
  const isLate = await Promise.race([
    reloading.then(() => false),
    sleep(patienceMs, true, { signal: waited.signal }),
  ]).finally(() => waited.abort());
  if (isLate) await say(reloadBegunView(wording));
  await say(reloadView(await reloading, wording));
}
