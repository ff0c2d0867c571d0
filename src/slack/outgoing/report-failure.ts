import { type CodedError, ErrorCode } from '@slack/bolt';
import type { SeenEvents } from '../incoming/seen-events.ts';
import { type AskedPlace, type RequestBody, whereAsked } from '../incoming/where-asked.ts';
import type { Wordings } from '../incoming/wordings.ts';
import { failureText, isAboutPlace } from '../views/failure-text.ts';
import { failureKind } from './failure-kind.ts';
import { postMessage } from './post-message.ts';
import { type PrivateReplying, replyPrivately } from './reply-privately.ts';
import { missingScopeHint } from './slack-error.ts';

export type FailureDeps = PrivateReplying & {
  seen: SeenEvents;
  wordings: Wordings;
  newReferenceId: () => string;
};

/** An error of a listener, the request that it listened to, and who the bot is there. */
export type Failure = {
  error: CodedError;
  body: RequestBody;
  botUserId?: string | undefined;
  /** Without one nothing can be asked or posted: only what came with the request can be answered. */
  hasToken: boolean;
};

/**
 * What happens when a listener fails: the error goes to the log with a reference, and one sentence
 * to where the person asked or, if that fails too, to the person.
 */
export async function reportFailure(
  { error, body, botUserId = '', hasToken }: Failure,
  deps: FailureDeps,
): Promise<void> {
  const { client, seen, wordings, logger, newReferenceId } = deps;
  const referenceId = newReferenceId();
  const [cause, ...others] = unwrap(error);
  logger.error(`[${referenceId}]`, cause, ...others);
  const hint = missingScopeHint(cause);
  if (hint !== undefined) logger.error(`[${referenceId}] ${hint}`);
  const place = whereAsked(body);
  if (place === undefined) return;
  const kind = failureKind(cause);
  if (place.kind === 'function') return failFunction(place);
  const responseUrl = place.kind === 'person' ? place.responseUrl : undefined;
  if (!hasToken && responseUrl === undefined) return;

  const facts = {
    reference: referenceId,
    place: `<#${place.channel ?? ''}>`,
    mention: `<@${botUserId}>`,
  };
  const wording = hasToken ? await wordings.of(client, place.userId) : wordings.usual;
  const text = failureText(kind, facts, wording);
  const tell = async () => {
    const inPlace = place.kind === 'message' && !isAboutPlace(kind);
    if (inPlace && (await succeeds(() => postMessage(place, { text }, deps)))) return;
    await succeeds(() => tellPerson(place, text));
  };
  // The twin events of one message may both fail; one sentence is enough.
  await (place.kind === 'message'
    ? seen.once(`failure:${place.channel}:${place.askedTs}`, tell)
    : tell());

  /** Slack shows the sentence to whoever runs the workflow, or searches. */
  async function failFunction({ executionId, userId }: AskedPlace & { kind: 'function' }) {
    if (!hasToken) return;
    const sentence = failureText(
      isAboutPlace(kind) ? 'other' : kind,
      { reference: referenceId, place: '', mention: '' },
      await wordings.of(client, userId),
    );
    await succeeds(() =>
      client.functions.completeError({ function_execution_id: executionId, error: sentence }),
    );
  }

  async function succeeds(tellOnce: () => Promise<unknown>): Promise<boolean> {
    try {
      await tellOnce();
      return true;
    } catch (failure) {
      logger.error(`[${referenceId}] The failure could not be told.`, failure);
      return false;
    }
  }

  function tellPerson(asked: AskedPlace, sentence: string): Promise<void> {
    // Where a message can't be posted, one for a single person can't be either.
    const asker = asked.kind === 'message' ? { userId: asked.userId } : asked;
    return replyPrivately(hasToken ? asker : { responseUrl }, { text: sentence }, deps);
  }
}

/** What the listeners threw: Bolt wraps several errors, and one without a code. */
function unwrap(error: CodedError): unknown[] {
  if (error.originals !== undefined) return error.originals;
  return [error.code === ErrorCode.UnknownError ? error.original : error];
}
