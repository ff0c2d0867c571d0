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
  /** For people whose Slack is in English or in a language that the bot doesn't speak, or doesn't tell. */
  usual: Language;
  logger: Logger;
  lookUpPerson: LookUpPerson;
};

/** Asks Slack for each person's language. */
export function createWordings({ usual, logger, lookUpPerson }: WordingsOptions): Wordings {
  async function languageFor(client: webApi.WebClient, userId: string): Promise<Language> {
    try {
      const person = await lookUpPerson(client, userId);
      return chooseLanguage(person?.locale);
    } catch (error) {
      logger.debug(`The language of ${userId} could not be read.`, error);
      return usual;
    }
  }

  /** Slack's menus are in neither Arabic nor Kurdish: English is then no choice of the person's. */
  function chooseLanguage(locale: string | undefined): Language {
    const chosen = locale === undefined ? undefined : languageOf(locale);
    return chosen === undefined || chosen === 'en' ? usual : chosen;
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
