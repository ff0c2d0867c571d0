import type { EN } from './en.ts';

/** The key of a sentence. */
export type MessageKey = keyof typeof EN;

/** The keys of the sentences that take nothing. */
export type PlainKey = {
  [Key in MessageKey]: [ArgumentOf<Key>] extends [never] ? Key : never;
}[MessageKey];

/** A catalogue: every sentence, in one language. */
export type Catalog = Readonly<Record<MessageKey, string>>;

/** The names of the arguments that a sentence takes, read off its English form. */
export type ArgumentOf<Key extends MessageKey> = ArgumentIn<(typeof EN)[Key]>;

/** Of every opening brace, what stands before the closing brace or a comma, if that is one word. */
type ArgumentIn<Message extends string> = Message extends `${string}{${infer Rest}`
  ? WordIn<Rest> | ArgumentIn<Rest>
  : never;

type WordIn<Rest extends string> = Rest extends `${infer Inside}}${string}`
  ? Inside extends `${infer Name},${string}`
    ? OneWord<Name>
    : OneWord<Inside>
  : never;

type OneWord<Text extends string> = Text extends '' | `${string}${' ' | '#'}${string}`
  ? never
  : Text;
