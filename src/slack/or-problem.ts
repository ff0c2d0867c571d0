import { z } from 'zod';

/** Makes a transformation for zod: passes on what was read, or the problem with it. */
export function orProblem<Read extends object>(read: (text: string) => Read | { problem: string }) {
  return (text: string, context: z.RefinementCtx): Read => {
    const result = read(text);
    if (!('problem' in result)) return result;
    context.addIssue(result.problem);
    return z.NEVER;
  };
}
