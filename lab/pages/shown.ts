/** What the pages can be listed for that it is wrong for. */
export const SHOWN = ['body', 'title', 'date', 'author', 'unserved'] as const;
export type Shown = (typeof SHOWN)[number];
