import type { SearchableCorpus } from '../../src/answer/search-corpus.ts';

/** Something done otherwise than the bot does it, to see what that is worth. */
export type Change = {
  /** One sentence. */
  what: string;
  change(searchable: SearchableCorpus): SearchableCorpus;
};

/** As the networks learned conversations: see docs/READING.md. */
const TURN_BORDER = ' | ';
const TURNS_BEFORE = 2;

/** The trials, by the name of their file. */
export const CHANGES: Readonly<Record<string, Change>> = {
  'plain-follow-ups': {
    what: 'Every question is read behind the two questions before it, whether it leans on them or not; the word search goes by the rules as before.',
    change: (searchable) => ({
      ...searchable,
      understand(question, history) {
        const said = history.filter(({ role }) => role === 'user').map(({ text }) => text);
        const text = [...said.slice(-TURNS_BEFORE), question].join(TURN_BORDER);
        return { ...searchable.understand(question, history), text };
      },
    }),
  },
  'last-turn-alone': {
    what: 'The networks read the last question alone; the word search goes by the rules as before.',
    change: (searchable) => ({
      ...searchable,
      understand: (question, history) => ({
        ...searchable.understand(question, history),
        text: searchable.understand(question, []).text,
      }),
    }),
  },
};
