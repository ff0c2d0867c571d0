/** The search engines that an evaluation can run on. */
export const ENGINES = ['lunr'] as const;

export type EngineName = (typeof ENGINES)[number];
