import { cpSync } from 'node:fs';
import { article, makeFolder, startTestLive } from '../live/live-fixture.ts';
import { type BrowserUnderTest, openBrowser } from './open-browser.ts';

export type NewsBrowser = BrowserUnderTest & {
  /** Puts an article into the folder that the bot reads; resolves when it has been read. */
  addArticle(name: string, text: string): Promise<void>;
};

const MEETINGS = [
  ['Nechirvan Barzani', 'Erbil'],
  ['Mike Pompeo', 'Mosul'],
  ['Qubad Talabani', 'Sulaimani'],
  ['Adil Abdul-Mahdi', 'Basra'],
  ['Hoshyar Zebari', 'Duhok'],
  ['Falah Mustafa', 'Kirkuk'],
] as const;

/** A browser, and a playground as `npm start` serves it, over a folder of twelve articles. */
export async function openNewsBrowser(): Promise<NewsBrowser> {
  const folder = makeFolder();
  cpSync('corpus', folder.dir, { recursive: true });
  for (const [who, where] of MEETINGS) folder.write(`${where}.md`, article(who, where));
  const { live, nextReload } = await startTestLive(folder.dir);
  const browser = await openBrowser({ desk: live, reload: live.reload, onServed: live.onServed });
  return {
    ...browser,
    async addArticle(name, text) {
      const read = nextReload();
      folder.write(name, text);
      await read;
    },
    async close() {
      await browser.close();
      await live.close();
      folder.remove();
    },
  };
}
