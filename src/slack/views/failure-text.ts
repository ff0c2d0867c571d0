import type { Wording } from '../../wording/wording.ts';

/** What went wrong, as far as it changes what a person should do. */
export type FailureKind =
  /** The message may have arrived. */
  | 'unclear'
  /** Slack limits how much may be sent. */
  | 'busy'
  /** The app lacks a scope. */
  | 'permission'
  | 'not-member'
  | 'archived'
  | 'restricted'
  /** Slack opens windows for three seconds after a click. */
  | 'window'
  | 'other';

/** Of these, the place itself is the reason: nothing can be said there. */
export type PlaceFailure = 'not-member' | 'archived' | 'restricted';

export function isAboutPlace(kind: FailureKind): kind is PlaceFailure {
  return kind === 'not-member' || kind === 'archived' || kind === 'restricted';
}

export type FailureFacts = {
  /** Stands in the log. */
  reference: string;
  /** How a message names the channel, `<#C…>`. */
  place: string;
  /** How a message mentions the bot, `<@U…>`. */
  mention: string;
};

/** The one sentence that a failure ends in. */
export function failureText(
  kind: FailureKind,
  { reference, place, mention }: FailureFacts,
  { say }: Wording,
): string {
  switch (kind) {
    case 'not-member':
      return place.startsWith('<#D')
        ? // Nobody can let a bot into other people's direct messages.
          say('failure.restricted', { place })
        : say('failure.not-member', { place, mention });
    case 'archived':
      return say('failure.archived', { place });
    case 'restricted':
      return say('failure.restricted', { place });
    case 'window':
      return say('failure.window');
    default:
      return say(`failure.${kind}`, { reference });
  }
}
