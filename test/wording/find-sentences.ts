import { type ESTree, parseSync, Visitor } from 'vite';

/** Stands for what is put into a template. */
const VALUE = '\uFFFC';
/** Begins with a capital, with a letter of a script that has none, or with a value. */
const BEGINNING = new RegExp(`^[“«"(]?[\\p{Lu}\\p{Lo}${VALUE}]`, 'u');
const FEWEST_WORDS = 2;

/**
 * The strings of a TypeScript source that read like a sentence for people: they begin with a capital
 * and have several words. What the log is told and what is thrown is for admins, and left out.
 */
export function findSentences(source: string): string[] {
  const { program, errors } = parseSync('source.ts', source);
  if (errors.length > 0) throw new Error(`It can’t be parsed: ${errors[0]!.message}`);
  const found: string[] = [];
  let depth = 0;
  const enter = (isLeftOut: boolean) => {
    if (isLeftOut) depth++;
  };
  const leave = (isLeftOut: boolean) => {
    if (isLeftOut) depth--;
  };
  const read = (text: string) => {
    if (depth === 0) found.push(...text.split(/<[^>]*>|\n/).filter(isSentence));
  };
  new Visitor({
    CallExpression: (call) => enter(isForAdmins(call)),
    'CallExpression:exit': (call) => leave(isForAdmins(call)),
    NewExpression: (made) => enter(isError(made)),
    'NewExpression:exit': (made) => leave(isError(made)),
    Literal({ value }) {
      if (typeof value === 'string') read(value);
    },
    TemplateLiteral({ quasis }) {
      read(quasis.map(({ value }) => value.cooked ?? value.raw).join(VALUE));
    },
  }).visit(program);
  return found.map((sentence) => sentence.trim().replaceAll(VALUE, '…'));
}

function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return BEGINNING.test(text.trim()) && words.length >= FEWEST_WORDS;
}

/** `logger.warn(…)`, `deps.logger.warn(…)`, `logFailure(…)`; and `super(…)`, which errors alone call. */
function isForAdmins({ callee }: ESTree.CallExpression): boolean {
  if (callee.type === 'Super') return true;
  if (callee.type !== 'MemberExpression') return nameOf(callee)?.startsWith('log') ?? false;
  const { object } = callee;
  return nameOf(object.type === 'MemberExpression' ? object.property : object) === 'logger';
}

/** `new Error(…)`, `new TokenKeyError(…)` */
function isError({ callee }: ESTree.NewExpression): boolean {
  return nameOf(callee)?.endsWith('Error') ?? false;
}

function nameOf(node: ESTree.Node): string | undefined {
  return node.type === 'Identifier' ? node.name : undefined;
}
