import { z } from 'zod';

const text = z.string().min(1);

const result = z.object({
  external_ref: z.object({ id: text, type: z.string().optional() }),
  title: text,
  description: text,
  link: z.url({ protocol: /^https?$/ }),
  date_updated: z.iso.date(),
  content: z.string().optional(),
});

/** Of the kinds that Slack has, the one that this app offers. */
const filter = z.object({
  name: text,
  display_name: text,
  display_name_plural: text.optional(),
  type: z.literal('multi_select'),
  options: z.array(z.object({ name: text, value: text })).min(1),
});

/**
 * What Slack takes as outputs of functions, by the type that the manifest names.
 * @see https://docs.slack.dev/enterprise-search/developing-apps-with-search-features
 */
export const OUTPUT_SCHEMAS: ReadonlyMap<string, z.ZodType> = new Map<string, z.ZodType>([
  ['string', z.string()],
  ['slack#/types/search_results', z.array(result).max(50)],
  ['slack#/types/search_filters', z.array(filter)],
]);

export type SearchResult = z.infer<typeof result>;
export type SearchFilter = z.infer<typeof filter>;
