import type { Patience } from './patience.ts';
import { wasNeverSent } from './slack-error.ts';

/** Beyond this a person is better told than kept waiting. */
const MAX_PAUSES_MS = 5_000;
const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 250;
/** Slack names the time with every limit; what stands in between may not. */
const UNNAMED_LIMIT_MS = 1_000;

type Rule = {
  timeoutMs: number;
  /** After which failures the request is made again; never after a timeout. */
  again: 'after-any' | 'if-not-carried-out' | 'never';
};

/**
 * `fetch` for everything that the bot says to Slack while a person waits: the Web API and response
 * URLs. A limit is waited out and a failure tried again, within five seconds of pauses. What timed out
 * may have been carried out, so it is not repeated; nor is the post of a message that failed on its way.
 */
export function createPatientFetch(patience: Patience): typeof globalThis.fetch {
  return async (input, init) => {
    const { timeoutMs, again } = ruleFor(input, patience);
    let pausedMs = 0;
    for (let tries = 1; ; tries++) {
      const outcome = await tryOnce(input, init, patience.timeout(timeoutMs));
      const pauseMs = pauseBefore(outcome, again, tries);
      if (pauseMs === undefined || pausedMs + pauseMs > MAX_PAUSES_MS || tries === MAX_TRIES) {
        if ('failure' in outcome) throw outcome.failure;
        return outcome.response;
      }
      if ('response' in outcome) await outcome.response.body?.cancel();
      pausedMs += pauseMs;
      await patience.sleep(pauseMs);
    }
  };
}

type Outcome = { response: Response } | { failure: unknown };
type Fetch = Parameters<typeof globalThis.fetch>;

async function tryOnce(input: Fetch[0], init: Fetch[1], timeout: AbortSignal): Promise<Outcome> {
  const signal = init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
  try {
    return { response: await globalThis.fetch(input, { ...init, signal }) };
  } catch (failure) {
    return { failure };
  }
}

/** How long to wait before the request is made again; undefined when it must not be. */
function pauseBefore(outcome: Outcome, again: Rule['again'], tries: number): number | undefined {
  if (again === 'never') return undefined;
  const pauseMs = FIRST_PAUSE_MS * 2 ** (tries - 1);
  if ('failure' in outcome) {
    const { failure } = outcome;
    if (wasNeverSent(failure)) return pauseMs;
    const isAborted = failure instanceof Error && /^(?:Timeout|Abort)Error$/.test(failure.name);
    return isAborted || again !== 'after-any' ? undefined : pauseMs;
  }
  const { status, headers } = outcome.response;
  if (status === 429) {
    const seconds = Number.parseInt(headers.get('retry-after') ?? '', 10);
    return Number.isNaN(seconds) ? UNNAMED_LIMIT_MS : seconds * 1_000;
  }
  return status >= 500 && again === 'after-any' ? pauseMs : undefined;
}

function ruleFor(input: Fetch[0], { callMs, postMs, statusMs }: Patience): Rule {
  const url = new URL(input instanceof Request ? input.url : input);
  const name = url.pathname.split('/').at(-1)!;
  switch (name) {
    case 'assistant.threads.setStatus':
      return { timeoutMs: statusMs, again: 'never' };
    // Whether it arrived can be looked up, so it is (post-message.ts).
    case 'chat.postMessage':
    case 'chat.postEphemeral':
      return { timeoutMs: postMs, again: 'if-not-carried-out' };
    default:
      // Methods have a dot in their names. Anything else is a response URL, which posts a message.
      return { timeoutMs: name.includes('.') ? callMs : postMs, again: 'after-any' };
  }
}
