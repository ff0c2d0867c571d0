import { z } from 'zod';
import { orProblem } from '../or-problem.ts';
import { type AccessRules, readIds } from './access-rules.ts';

const idsOf = (kind: Parameters<typeof readIds>[0]) =>
  z
    .string()
    .transform(orProblem((ids) => readIds(kind, ids)))
    .optional();

/** The variables that say who may ask, as an admin sets them. */
export const accessVariables = {
  ALLOWED_TEAMS: idsOf('teams'),
  ALLOWED_CHANNELS: idsOf('channels'),
  ALLOWED_USERS: idsOf('users'),
  ALLOW_EXTERNAL: z
    .enum(['true', 'false'], { error: 'is neither true nor false: set it to one of them.' })
    .transform((answer) => answer === 'true')
    .default(false),
};

const variables = z.object(accessVariables);

/** What is wrong with a variable, by its name, as the end of a sentence. */
type Problems = Readonly<Record<string, string>>;

/** Reads the variables alone. A blank one counts as unset. */
export function parseAccess(
  texts: Readonly<Record<string, string>>,
): { rules: AccessRules } | { problems: Problems } {
  const set = Object.entries(texts).filter(([, text]) => text.trim() !== '');
  const parsed = variables.safeParse(Object.fromEntries(set));
  if (parsed.success) return { rules: readAccess(parsed.data) };
  const { issues } = parsed.error;
  return {
    problems: Object.fromEntries(issues.map(({ path, message }) => [path.join('.'), message])),
  };
}

export function readAccess({
  ALLOWED_TEAMS: teams,
  ALLOWED_CHANNELS: channels,
  ALLOWED_USERS: users,
  ALLOW_EXTERNAL: allowExternal,
}: z.infer<typeof variables>): AccessRules {
  return {
    ...(teams === undefined ? {} : { teams }),
    ...(channels === undefined ? {} : { channels }),
    ...(users === undefined ? {} : { users }),
    allowExternal,
  };
}
