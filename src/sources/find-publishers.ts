import type { Article } from '../corpus/article.ts';
import type { QuestionText } from '../question/read-text.ts';
import { analyze, type Token } from '../text/analyze.ts';

/** A publisher named in a text, at UTF-16 offsets; `names` are all the ways that articles print it. */
export type PublisherMention = { start: number; end: number; names: readonly string[] };

export type PublisherFinder = {
  /** The publishers named in a question, in text order. They don't overlap. */
  findAll(read: Pick<QuestionText, 'text' | 'tokens'>): PublisherMention[];
  /** The publisher that a text begins with. Here a word of its name will do: "kurdistan", "eastern". */
  findAtStart(text: string): PublisherMention | undefined;
  /** All the ways in which articles print the sources of one: its publisher, and whom that took it from. */
  namesOfSource(article: Article): string[];
};

/** A name as words, folded and without possessives. */
type Form = {
  words: readonly string[];
  key: string;
  /** Only "The National" is meant, not "the national". */
  needsCapitals: boolean;
};
type Forms = ReadonlyMap<string, readonly Form[]>;

/** More of what stands behind `from:` is not read: it may be a whole pasted text. */
const LONGEST_NAME_CHARS = 100;

/** The first word says it all where only these follow: Anadolu (Agency), Gulan (Media). */
const OUTLET_WORDS = words(
  'agency ajansi channel english group media network news online press radio television tv',
);
/** Words that name more than an outlet, even where an outlet's name begins with them or is one. */
const EVERYDAY_WORDS = words(`
  associated central daily eastern economist emirati foreign free global gulf herald
  independent intercept international journal middle mirror monitor national new northern observer
  public southern sun times today tribune united voice weekly western world
  africa african america american arab arabian asia asian baghdad bahrain basra britain british
  china chinese egypt egyptian emirates erbil europe european france french german germany india
  indian iran iranian iraq iraqi israel israeli jerusalem jordan jordanian kirkuk kurdish kurdistan
  kuwait lebanese lebanon mosul oman pakistan palestine palestinian qatar qatari russia russian
  saudi syria syrian tehran turkey turkish uae ukraine ukrainian washington yemen yemeni
`);

/**
 * Prepares the names of a corpus' publishers, and of the outlets that they took articles from.
 *
 * Names that differ only in case, accents, "The", brackets or a ".com" are one publisher: "Anadolu
 * Agency (AA)" and "Anadolu Agency". A publisher is known by its whole name, written apart or as one
 * word, by an acronym that stands in brackets behind it, and by its first word where only words such
 * as "Agency" follow; behind `from:`, by its first word whatever follows. No list of outlets is
 * needed: what no article names is no publisher.
 */
export function createPublisherFinder(articles: readonly Article[]): PublisherFinder {
  const namesByKey = new Map<string, Set<string>>();
  for (const { publisher, via } of articles) {
    for (const name of [publisher?.name, via]) {
      if (name === undefined) continue;
      const key = toKey(name);
      const names = namesByKey.get(key);
      if (names === undefined) namesByKey.set(key, new Set([name]));
      else names.add(name);
    }
  }
  const inText: Form[] = [];
  const inModifiers: Form[] = [];
  for (const [key, names] of namesByKey) {
    for (const name of names) {
      const forms = listForms(name);
      for (const form of forms) inText.push({ ...form, key });
      const first = forms[0]?.words.find((word) => word !== 'the');
      if (first !== undefined) inModifiers.push({ words: [first], key, needsCapitals: false });
    }
  }
  const textForms = indexByFirstWord(inText);
  const modifierForms = indexByFirstWord([...inText, ...inModifiers]);
  const toMention = (tokens: readonly Token[], at: number, form: Form): PublisherMention => ({
    start: tokens[at]!.start,
    end: tokens[at + form.words.length - 1]!.end,
    names: [...namesByKey.get(form.key)!],
  });

  return {
    findAll({ text, tokens }) {
      const mentions: PublisherMention[] = [];
      for (let at = 0; at < tokens.length; at += 1) {
        const form = findForm(textForms, tokens, at, (form) =>
          isCapitalised(text, tokens, at, form),
        );
        if (form === undefined) continue;
        mentions.push(toMention(tokens, at, form));
        at += form.words.length - 1;
      }
      return mentions;
    },

    findAtStart(text) {
      const tokens = analyze(text.slice(0, LONGEST_NAME_CHARS));
      if (tokens[0]?.start !== 0) return undefined;
      const at = tokens[0].surface === 'the' && modifierForms.has(tokens[1]?.surface ?? '') ? 1 : 0;
      const form = findForm(modifierForms, tokens, at, () => true);
      return form && { ...toMention(tokens, at, form), start: 0 };
    },

    namesOfSource: ({ publisher, via }) =>
      [publisher?.name, via].flatMap((name) =>
        name === undefined ? [] : [...namesByKey.get(toKey(name))!],
      ),
  };
}

function findForm(
  forms: Forms,
  tokens: readonly Token[],
  at: number,
  accept: (form: Form) => boolean,
): Form | undefined {
  return forms
    .get(tokens[at]!.surface)
    ?.find(
      (form) => form.words.every((word, i) => tokens[at + i]?.surface === word) && accept(form),
    );
}

function isCapitalised(text: string, tokens: readonly Token[], at: number, form: Form): boolean {
  const last = tokens[at + form.words.length - 1]!;
  return !form.needsCapitals || /^\p{Lu}/u.test(text.slice(last.start, last.end));
}

/** Longest first, so that "Anadolu Agency" is one mention. */
function indexByFirstWord(forms: readonly Form[]): Forms {
  const index = new Map<string, Form[]>();
  for (const form of forms) {
    const sharing = index.get(form.words[0]!);
    if (sharing === undefined) index.set(form.words[0]!, [form]);
    else sharing.push(form);
  }
  for (const sharing of index.values()) sharing.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** Articles print "Anadolu Agency (AA)" and "Anadolu Agency", "The Eastern Herald" and "Eastern Herald". */
function toKey(name: string): string {
  return readWords(withoutExtras(name)).join(' ') || name;
}

function withoutExtras(name: string): string {
  return name
    .replace(/\([^)]*\)/g, ' ')
    .replace(/\.(?:com|net|org|info|iq|krd|tv)\b/gi, '')
    .trim()
    .replace(/^the\s+/i, '');
}

/** The names that people use for a publisher in running text. */
function listForms(name: string): Omit<Form, 'key'>[] {
  const full = readWords(withoutExtras(name));
  const acronym = /\((\p{Lu}{2,})\)/u.exec(name)?.[1];
  const isEveryday = full.length === 1 && EVERYDAY_WORDS.has(full[0]!);
  const rest = full.slice(1);
  const isNamedByFirst =
    rest.length > 0 &&
    rest.every((word) => OUTLET_WORDS.has(word)) &&
    !EVERYDAY_WORDS.has(full[0]!);

  const forms = [
    ...(isEveryday && /^the\s/i.test(name) ? [['the', ...full]] : [full]),
    ...(full.length > 1 ? [[full.join('')]] : []),
    ...(isNamedByFirst && full[0]!.length > 2 ? [[full[0]!]] : []),
    ...(acronym === undefined ? [] : [readWords(acronym)]),
  ];
  return forms
    .filter((form) => form.length > 0)
    .map((form) => ({ words: form, needsCapitals: isEveryday }));
}

function readWords(text: string): string[] {
  return analyze(text).map(({ surface }) => surface);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
