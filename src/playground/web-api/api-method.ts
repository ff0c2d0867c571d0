import { z } from 'zod';
import { describeIssues } from '../blocks/describe-issues.ts';
import type { TicketOffice } from '../deliver/tickets.ts';
import type { AppManifest } from '../read-manifest.ts';
import type { Workspace } from '../workspace/create-workspace.ts';
import type { Channel, Message } from '../workspace/workspace-state.ts';

/** What every method works on. */
export type ApiContext = {
  workspace: Workspace;
  manifest: AppManifest;
  tickets: TicketOffice;
  /** The explanation of the answer that a message shows, if it shows one. */
  explain: (message: Pick<Message, 'text' | 'blocks'>) => string | undefined;
};

export type ApiResult = ({ ok: true } & Record<string, unknown>) | ApiError;
export type ApiError = { ok: false; error: string; details?: string[]; needed?: string };

/** A method of the Web API, its arguments still as they came. */
export type ApiMethod = (args: Record<string, unknown>, context: ApiContext) => ApiResult;

/** Builds a method that gets its arguments checked. `needs` are the scopes of which it takes any one. */
export function defineMethod<Args extends z.ZodType>(
  args: Args,
  needs: readonly string[],
  run: (args: z.infer<Args>, context: ApiContext) => ApiResult,
): ApiMethod {
  return (raw, context) => {
    const refused = requireScope(context.manifest, needs);
    if (refused) return refused;
    const parsed = args.safeParse(raw);
    if (!parsed.success) {
      return { ok: false, error: 'invalid_arguments', details: describeIssues(parsed.error) };
    }
    return run(parsed.data, context);
  };
}

/** Undefined when the app has one of the scopes, or none is needed. */
export function requireScope(
  { botScopes }: AppManifest,
  needs: readonly string[],
): ApiError | undefined {
  if (needs.length === 0 || needs.some((scope) => botScopes.has(scope))) return undefined;
  return { ok: false, error: 'missing_scope', needed: needs.join(',') };
}

export function fail(error: string, details?: string[]): ApiError {
  return { ok: false, error, ...(details === undefined ? {} : { details }) };
}

/** Forms carry everything as text, JSON doesn't. */
export const flag = z.union([z.boolean(), z.stringbool()]);
export const count = z.coerce.number().int();

export function findChannel({ state }: Workspace, id: string): Channel | undefined {
  return state().channels.find((channel) => channel.id === id || `#${channel.name}` === id);
}
