import type { Logger, webApi } from '@slack/bolt';
import { type Language, languageOf, type Wording, wordingIn } from '../../wording/wording.ts';
import type { LookUpPerson } from './look-up-person.ts';

/** Beyond this the answer goes out in the language that the bot is set to. */
const PATIENCE_MS = 1_500;

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
  lookUpPerson: LookUpPerson;
};

/** Asks Slack for each person's language. */
export function createWordings({ usual, logger, lookUpPerson }: WordingsOptions): Wordings {
  async function languageFor(client: webApi.WebClient, userId: string): Promise<Language> {
    try {
      const person = await lookUpPerson(client, userId);
      return (person?.locale && languageOf(person.locale)) || usual;
    } catch (error) {
      logger.debug(`The language of ${userId} could not be read.`, error);
      return usual;
    }
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
