import { z } from 'zod';

const shareSchema = z.number().min(0).max(1.000001);

/** Whether the first, and whether any, of the passages shown is right. */
const shownSchema = z.object({ first: z.boolean(), any: z.boolean() });

export const questionResultSchema = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string().nullable(),
  answerable: z.boolean(),
  outcome: z.enum(['found', 'unsure', 'not-found']),
  confidence: z.number(),
  /** How long the desk took. */
  ms: z.number(),
  /** The ids of the ten best passages, best first. */
  top: z.array(z.string()),
  /** The rank of the first right passage, from 1; null if none was ranked. */
  firstRight: z.number().int().nullable(),
  /** Null when no passage is judged right. */
  ranking: z
    .object({
      'hit@1': shareSchema,
      'hit@3': shareSchema,
      'mrr@10': shareSchema,
      'ndcg@10': shareSchema,
      'recall@10': shareSchema,
    })
    .nullable(),
  /** The highlighted sentences; null when no sentence of a right passage could be judged right. */
  highlight: shownSchema.nullable(),
  /** Whether the span shown is right; null when none is shown or no right passage holds the answer. */
  span: z.boolean().nullable().default(null),
  /** The passages of an answer whose outcome is "found"; null otherwise, and when nothing is judged. */
  found: shownSchema.nullable(),
});

/** What was measured on one question. */
export type QuestionResult = z.infer<typeof questionResultSchema>;
