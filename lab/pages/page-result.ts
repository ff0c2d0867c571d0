import { z } from 'zod';

export const COLLECTIONS = ['mixed', 'news', 'mozilla'] as const;

/** How a fact that we read stands to the truth; `case`: but for capitals. */
export const VERDICTS = ['right', 'case', 'none', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const FACTS = ['title', 'date', 'urlDay', 'author'] as const;
export type FactName = (typeof FACTS)[number];

const factSchema = z.object({
  verdict: z.enum(VERDICTS),
  ours: z.string().optional(),
  truth: z.string(),
  /** Of what counts as wrong: the truth stands nowhere on the page. */
  isAbsent: z.literal(true).optional(),
});
export type Fact = z.infer<typeof factSchema>;

const bodySchema = z.object({
  /** What was found and is right, found and wrong, missed: segments or shares of shingles. */
  tp: z.number(),
  fp: z.number(),
  fn: z.number(),
  /** Only segments can be rightly left out. */
  tn: z.number().optional(),
  /** The beginning of what we read, or the first segment that doesn't belong there. */
  ours: z.string().optional(),
  /** The beginning of the truth, or the first segment that we miss. */
  truth: z.string().optional(),
});
export type BodyResult = z.infer<typeof bodySchema>;

export const pageResultSchema = z.object({
  collection: z.enum(COLLECTIONS),
  /** Unique in its collection. */
  id: z.string(),
  ms: z.number(),
  /** Why the page isn't served. */
  unserved: z.string().optional(),
  body: bodySchema,
  title: factSchema.optional(),
  date: factSchema.optional(),
  /** The date against the day that the page's address holds. */
  urlDay: factSchema.optional(),
  author: factSchema.optional(),
});

/** What was made of one page. A fact is left out where the collection doesn't know it. */
export type PageResult = z.infer<typeof pageResultSchema>;
