import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** What is wrong, one line a mistake, in the form of Slack's `response_metadata.messages`. */
export function describeIssues({ issues }: z.ZodError, pointer = ''): string[] {
  return issues.flatMap(flatten).map((issue) => {
    const place = [pointer, ...issue.path.map(String)].join('/');
    return `[ERROR] ${describe(issue)} [json-pointer:${place === '' ? '/' : place}]`;
  });
}

/** A union's mistakes are those of the form that came closest. */
function flatten(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  const closest = [...issue.errors].sort((a, b) => a.length - b.length)[0]!;
  return closest
    .map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }) as Issue)
    .flatMap(flatten);
}

function describe(issue: Issue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return issue.input === undefined && issue.message.includes('undefined')
        ? `missing required field: ${String(issue.path.at(-1) ?? '')}`
        : `must provide ${article(issue.expected)}`;
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`;
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : `no less than ${issue.minimum} items allowed`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'invalid_union':
      return `unsupported type${nameType(issue.input)}`;
    default:
      return issue.message;
  }
}

/** The type that was sent, where the input was kept. */
function nameType(input: unknown): string {
  const type = typeof input === 'object' && input !== null && 'type' in input ? input.type : null;
  return typeof type === 'string' ? `: ${type}` : '';
}

function article(thing: string): string {
  return `${/^[aeiou]/.test(thing) ? 'an' : 'a'} ${thing}`;
}
