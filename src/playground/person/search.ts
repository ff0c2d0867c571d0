import { PLACES } from '../workspace/create-workspace.ts';
import type { PersonDeps } from './person-deps.ts';
import { runFunction } from './run-function.ts';

export type Search = {
  query: string;
  /** The values chosen of each filter. */
  filters: Readonly<Record<string, readonly string[]>>;
};

/** Opens Slack's own search, which asks the app what its results can be narrowed by. */
export function openSearch(deps: PersonDeps): void {
  const { search: source } = deps.manifest;
  if (source !== undefined) runFunction(source.filters, WHO, deps);
}

/** Searches as Slack does: for nothing, it asks nobody. */
export function search({ query, filters }: Search, deps: PersonDeps): void {
  const { search: source } = deps.manifest;
  if (source === undefined || query.trim() === '') return;
  const chosen = Object.entries(filters).filter(([, values]) => values.length > 0);
  runFunction(source.results, { query, filters: Object.fromEntries(chosen), ...WHO }, deps);
}

const WHO = { user_context: { id: PLACES.meId, secret: 'unused' } };
