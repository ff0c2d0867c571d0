// Apart from what reads front matter: that takes 80 ms to load, and a text may have none.

/** What is read of a text that has none. */
export const NO_FRONT_MATTER = { matter: {}, bodyStart: 0, errors: [], warnings: [] } as const;

/** How front matter is parted from what stands below it. */
export type Fence = {
  format: 'yaml' | 'toml';
  opening: RegExp;
  closing: RegExp;
  mark: string;
};

/** Blank lines may stand before the fence, but then the next line must look like a key. */
const FENCES: readonly Fence[] = [
  {
    format: 'yaml',
    opening: /^(?:---[ \t]*(?:\r\n|\n|\r)|\s+---[ \t]*(?:\r\n|\n|\r)(?=[\w-]+[ \t]*:))/,
    closing: /(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/,
    mark: '---',
  },
  {
    format: 'toml',
    opening: /^(?:\+\+\+[ \t]*(?:\r\n|\n|\r)|\s+\+\+\+[ \t]*(?:\r\n|\n|\r)(?=[\w-]+[ \t]*=))/,
    closing: /(?:^|\r\n|\n|\r)\+\+\+[ \t]*(?:\r\n|\n|\r|$)/,
    mark: '+++',
  },
];

/** The fence that opens a text, whether or not it is closed. */
export function findFence(content: string): Fence | undefined {
  return FENCES.find(({ opening }) => opening.test(content));
}

/** Whether a text begins with front matter, told by its fence and the key below it. */
export function beginsWithFrontMatter(content: string): boolean {
  return /^\s*(?:---[ \t]*(?:\r\n|\n|\r)[\w-]+[ \t]*:|\+\+\+[ \t]*(?:\r\n|\n|\r)[\w-]+[ \t]*=)/.test(
    content,
  );
}
