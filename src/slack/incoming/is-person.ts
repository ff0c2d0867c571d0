import type { webApi } from '@slack/bolt';
import type { ListenerDeps } from '../listener-deps.ts';
import { missingScopeHint } from '../outgoing/slack-error.ts';

/**
 * True when an account is a person's. An app that posts for a person marks the message as a bot does
 * its own, and the event doesn't tell which it is. Whoever can't be looked up counts as a bot, for a minute:
 * two bots that answer each other never end.
 */
export async function isPerson(
  client: webApi.WebClient,
  userId: string,
  { lookUpPerson, logger }: Pick<ListenerDeps, 'lookUpPerson' | 'logger'>,
): Promise<boolean> {
  try {
    const person = await lookUpPerson(client, userId);
    return person?.is_bot === false;
  } catch (error) {
    const hint = missingScopeHint(error) ?? '';
    logger.warn(
      `A message by an app for ${userId} is not answered: the account can't be looked up. ${hint}`,
      error,
    );
    return false;
  }
}
