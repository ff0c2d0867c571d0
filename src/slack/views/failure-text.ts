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
  | 'other';

/** Of these, the place itself is the reason: nothing can be said there. */
export function isAboutPlace(kind: FailureKind): boolean {
  return kind === 'not-member' || kind === 'archived' || kind === 'restricted';
}

export type FailureFacts = {
  /** Stands in the log. */
  referenceId: string;
  /** How a message names the channel, `<#C…>`. */
  place: string;
  /** How a message mentions the bot, `<@U…>`. */
  mention: string;
};

/** The one sentence that a failure ends in. */
export function failureText(
  kind: FailureKind,
  { referenceId, place, mention }: FailureFacts,
): string {
  switch (kind) {
    case 'unclear':
      return `I can’t tell whether my answer reached you: if you don’t see it, please ask again, and if that happens again pass on the reference ${referenceId}.`;
    case 'busy':
      return `Slack takes no more messages from me right now: please ask again in a minute, and if that happens again pass on the reference ${referenceId}.`;
    case 'permission':
      return `I lack a permission in this workspace, so I couldn’t answer: please pass on the reference ${referenceId} to whoever runs this bot.`;
    case 'not-member':
      return `I’m no member of ${place}: write /invite ${mention} there, or ask me in a direct message.`;
    case 'archived':
      return `${place} is archived, so I can’t answer there: please ask me in a direct message.`;
    case 'restricted':
      return `I’m not allowed to write in ${place}: please ask me in a direct message.`;
    case 'other':
      return `Sorry, something went wrong and I couldn’t answer: please try again, and if it happens again pass on the reference ${referenceId}.`;
  }
}
