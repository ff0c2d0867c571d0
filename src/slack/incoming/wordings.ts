import type { Logger, webApi } from '@slack/bolt';
import { type Language, languageOf, type Wording, wordingIn } from '../../wording/wording.ts';

/** People change their language once in years. */
const HOUR_MS = 3_600_000;
/** Beyond this the answer goes out in the language that the bot is set to. */
const PATIENCE_MS = 1_500;
const MOST_PEOPLE = 10_000;

/** In which language each person is spoken to. */
export type Wordings = {
  /** Where no person is known. */
  readonly usual: Wording;
  /** By the language that the person chose in Slack. Never fails. */
  of(client: webApi.WebClient, userId: string | undefined): Promise<Wording>;
};

export type WordingsOptions = {
  /** For people whose language the bot doesn't speak, and where Slack doesn't tell it. */
  usual: Language;
  logger: Logger;
  /** Milliseconds since any fixed moment. */
  now: () => number;
  /** After which a person's language is asked for again. @default an hour */
  rememberedMs?: number | undefined;
};

/** Asks Slack for each person's language and remembers it for a while. */
export function createWordings({
  usual,
  logger,
  now,
  rememberedMs = HOUR_MS,
}: WordingsOptions): Wordings {
  // In the order they were asked for, so the first is always the oldest.
  const known = new Map<string, { askedAtMs: number; language: Promise<Language> }>();

  async function ask(client: webApi.WebClient, userId: string): Promise<Language> {
    try {
      const { user } = await client.users.info({ user: userId, include_locale: true });
      return (user?.locale && languageOf(user.locale)) || usual;
    } catch (error) {
      logger.debug(`The language of ${userId} could not be read.`, error);
      return usual;
    }
  }

  function languageFor(client: webApi.WebClient, userId: string): Promise<Language> {
    const before = known.get(userId);
    if (before !== undefined && now() - before.askedAtMs < rememberedMs) return before.language;
    known.delete(userId);
    const language = ask(client, userId);
    known.set(userId, { askedAtMs: now(), language });
    if (known.size > MOST_PEOPLE) known.delete(known.keys().next().value!);
    return language;
  }

  return {
    usual: wordingIn(usual),
    async of(client, userId) {
      if (userId === undefined) return wordingIn(usual);
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Language>((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS, usual);
      });
      const language = await Promise.race([languageFor(client, userId), late]);
      clearTimeout(timer);
      return wordingIn(language);
    },
  };
}
