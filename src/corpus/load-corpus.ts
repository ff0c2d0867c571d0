import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from './article.ts';
import { dropDuplicates } from './drop-duplicates.ts';
import { decodeText, type Fault } from './file/decode-text.ts';
import type { TextEncoding } from './file/text-encoding.ts';
import { findKeptAliases, findKeptArticles, type ServedBefore } from './folder/keep-served.ts';
import { listFiles } from './folder/list-files.ts';
import { MAX_MB, readBytes } from './folder/read-article.ts';
import { readFiles } from './folder/read-files.ts';
import { ALIASES_NAME, findUnsettled } from './folder/scan-folder.ts';
import type { Aliases } from './parse-aliases.ts';
import type { Problem } from './problem.ts';
import { splitPassages } from './split-passages.ts';

export type LoadedCorpus = {
  corpus: Corpus;
  /** In the order of their files, then of their lines. */
  problems: readonly Problem[];
  /** Names that mean the same; each group's first is the canonical one. */
  aliases: readonly (readonly string[])[];
  /** Paths of articles and aliases that are as they were before, since they can't be read now. */
  kept: ReadonlySet<string>;
  /** By article id: lines taken for the page around the article, and so not served. */
  dropped: ReadonlyMap<string, readonly string[]>;
  /** By article id, of the files that were read as text. */
  encodings: ReadonlyMap<string, TextEncoding>;
};

/**
 * Reads every article under a folder, in the order of their paths. What can't be served is a
 * problem, never an exception; a folder that can't be read is an empty corpus and a problem.
 * A link is followed to a file within the folder; one that leads elsewhere is not, so that a corpus
 * holds what its folder shows.
 *
 * @param onProgress called for every file that was read, with how many are to be read
 * @param before what is served while the folder is read again: of what can't be read now, it stays
 */
export async function loadCorpus(
  dir: string,
  onProgress: (done: number, total: number) => void = () => {},
  before?: ServedBefore,
): Promise<LoadedCorpus> {
  const problems: Problem[] = [];
  const files = await listFiles(dir, '', problems);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const read = await readFiles(files, (done) => onProgress(done, files.length));
  const unsettled = before ? await findUnsettled(dir, before.settled) : new Set<string>();
  // Of a file that is being written, maybe a half was read.
  const parsed = read.filter((_, at) => !unsettled.has(files[at]!.path));
  problems.push(...parsed.flatMap((file) => file.problems));

  const readNow = parsed.flatMap(({ article }) => article ?? []);
  const kept = before ? findKeptArticles(readNow, before, problems, unsettled) : [];
  const { articles, problems: duplicates } = dropDuplicates(
    [...readNow, ...kept].sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
  const aliasesPath = join(dir, ALIASES_NAME);
  const aliasesNow = await loadAliases(aliasesPath);
  const keptAliases = before && findKeptAliases(aliasesNow, before, unsettled, aliasesPath);
  const aliases = keptAliases ?? aliasesNow;
  problems.push(...duplicates, ...aliases.problems);
  problems.sort((a, b) =>
    a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1,
  );
  return {
    corpus: { articles, passages: articles.flatMap(splitPassages) },
    problems,
    aliases: aliases.groups,
    kept: new Set([...kept.map(({ path }) => path), ...(keptAliases ? [aliasesPath] : [])]),
    dropped: new Map(
      parsed.flatMap(({ article, dropped }) => (article ? [[article.id, dropped]] : [])),
    ),
    encodings: new Map(
      parsed.flatMap(({ article, encoding }) =>
        article && encoding ? [[article.id, encoding]] : [],
      ),
    ),
  };
}

/** Reads `aliases.yaml` of a corpus folder. Without the file there are no aliases. */
async function loadAliases(path: string): Promise<Aliases> {
  const exists = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!exists) return { groups: [], problems: [] };
  const refuse = (fault: Fault): Aliases => ({
    groups: [],
    problems: [{ path, severity: 'error', ...fault }],
  });
  const file = await readBytes(path, MAX_MB.text);
  if (!file.bytes) return refuse({ message: file.error });
  const text = decodeText(file.bytes);
  if (text.content === undefined) return refuse(text.error);
  // With YAML and zod it takes as long to load as front matter: only a corpus that has aliases pays for it.
  const { parseAliases } = await import('./parse-aliases.ts');
  return parseAliases(path, text.content);
}
