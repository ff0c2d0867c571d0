/** A thing that a page describes in JSON-LD, of those that tell about an article. */
export type JsonLdNode = {
  /** By which others refer to it. */
  id?: string;
  /** Its types, without their namespace: `NewsArticle`. */
  types: readonly string[];
  headline?: string;
  name?: string;
  published?: string;
  modified?: string;
  /** Names of persons, in their order. */
  authors: readonly string[];
  publisher?: string;
  url?: string;
};

type Json = unknown;
type JsonObject = Readonly<Record<string, Json>>;

const ARTICLE = /(?:Article|Posting|Report|Story|Recipe)$/;

/** Whether a node describes an article, and not the page, the site or a picture. */
export function isArticleNode({ types }: JsonLdNode): boolean {
  return types.some((type) => ARTICLE.test(type));
}

/**
 * The things described in one script, in the order of the page: at its top, in a list, in `@graph`,
 * or within another. What can't be read describes nothing.
 */
export function readJsonLd(script: string): JsonLdNode[] {
  const parsed = parse(script);
  const nodes: JsonObject[] = [];
  const visit = (value: Json): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (isObject(value)) {
      if ('@type' in value) nodes.push(value);
      Object.values(value).forEach(visit);
    }
  };
  visit(parsed);
  const byId = new Map(
    nodes.flatMap((node) =>
      typeof node['@id'] === 'string' && 'name' in node ? [[node['@id'], node]] : [],
    ),
  );
  return nodes.map((node) => describe(node, byId));
}

function describe(node: JsonObject, byId: ReadonlyMap<string, JsonObject>): JsonLdNode {
  const headline = toText(node.headline);
  const name = toText(node.name);
  const published = toText(node.datePublished);
  const modified = toText(node.dateModified);
  // Who publishes a diary of their own is no outlet.
  const publisher = listNames(node.publisher, byId, (one) => !typesOf(one).includes('Person'))[0];
  const id = toText(node['@id']);
  const url = toText(node.url) ?? id;
  return {
    ...(id && { id }),
    types: typesOf(node),
    ...(headline && { headline }),
    ...(name && { name }),
    ...(published && { published }),
    ...(modified && { modified }),
    authors: listNames(node.author ?? node.creator, byId, isPersonal),
    ...(publisher && { publisher }),
    ...(url && { url }),
  };
}

/** Names of persons or organisations: as text, as things with a name, or as a reference to one. */
function listNames(
  value: Json,
  byId: ReadonlyMap<string, JsonObject>,
  accept: (one: JsonObject) => boolean = () => true,
): string[] {
  return list(value).flatMap((one): string[] => {
    if (!isObject(one)) return toText(one)?.split(/\s*;\s*/) ?? [];
    const known = typeof one['@id'] === 'string' ? byId.get(one['@id']) : undefined;
    if (!accept(known ?? one)) return [];
    const name = one.name ?? known?.name;
    return list(name).flatMap((text) => toText(text) ?? []);
  });
}

function typesOf(node: JsonObject): string[] {
  return list(node['@type']).flatMap((type) => toText(type)?.replace(/^.*[/#:]/, '') ?? []);
}

/** Whether a thing may be a person: an outlet that names itself as the author is none. */
function isPersonal(one: JsonObject): boolean {
  const types = typesOf(one);
  return types.includes('Person') || !types.some((type) => /Organization|Corporation/.test(type));
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : value == null ? [] : [value];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toText(value: Json): string | undefined {
  if (Array.isArray(value)) return toText(value[0]);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  return decodeEntities(value).replace(/\s+/g, ' ').trim() || undefined;
}

/** Browsers don't read entities in a script, but pages write them. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d+);|&#x([\da-f]+);/gi, (whole, decimal?: string, hex?: string) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/&(quot|apos|lt|gt|nbsp|amp);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);
}

const ENTITIES = { quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', amp: '&' } as const;

/** Line breaks within texts, comments around the script and semicolons behind it are common. */
function parse(script: string): Json {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)\s*/s, '')
    .replace(/\s*(?:-->|(?:\/\/\s*)?\]\]>|;)\s*$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within texts, pages don't
  for (const text of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(text);
    } catch {}
  }
  return undefined;
}
