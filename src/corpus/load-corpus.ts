import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Corpus } from './article.ts';
import { dropDuplicates } from './drop-duplicates.ts';
import { classifyFile, isHidden, isPageAssets, stemOf } from './file/classify-file.ts';
import { decodeText, type Fault } from './file/decode-text.ts';
import type { TextEncoding } from './file/text-encoding.ts';
import { type Aliases, parseAliases } from './parse-aliases.ts';
import type { Problem } from './problem.ts';
import { type ArticleFile, codeOf, MAX_MB, readBytes } from './read-article.ts';
import { readFiles } from './read-files.ts';
import { splitPassages } from './split-passages.ts';

export type LoadedCorpus = {
  corpus: Corpus;
  /** In the order of their files, then of their lines. */
  problems: readonly Problem[];
  /** Names that mean the same; each group's first is the canonical one. */
  aliases: readonly (readonly string[])[];
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
 */
export async function loadCorpus(
  dir: string,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<LoadedCorpus> {
  const problems: Problem[] = [];
  const files = await listFiles(dir, '', problems);
  files.sort((a, b) => (a.path < b.path ? -1 : 1));

  const parsed = await readFiles(files, (done) => onProgress(done, files.length));
  problems.push(...parsed.flatMap((file) => file.problems));

  const { articles, problems: duplicates } = dropDuplicates(
    parsed.flatMap(({ article }) => article ?? []),
  );
  const aliases = await loadAliases(dir);
  problems.push(...duplicates, ...aliases.problems);
  problems.sort((a, b) =>
    a.path === b.path ? (a.line ?? 0) - (b.line ?? 0) : a.path < b.path ? -1 : 1,
  );
  return {
    corpus: { articles, passages: articles.flatMap(splitPassages) },
    problems,
    aliases: aliases.groups,
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

/** The articles' files in a part of a corpus folder, in no order; what is no article's is a problem. */
export async function listFiles(
  dir: string,
  folder: string,
  problems: Problem[],
): Promise<ArticleFile[]> {
  const report = (path: string, severity: Problem['severity'], message: string) => {
    problems.push({ path: join(dir, path), severity, message });
  };
  let entries: Dirent[];
  try {
    entries = await readdir(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    report(
      folder,
      'error',
      `can't be read (${codeOf(error)}): check that the folder exists and may be read`,
    );
    return [];
  }
  const names = entries.map((entry) => entry.name);
  const files: ArticleFile[] = [];
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (isHidden(entry.name) || isPageAssets(entry.name, names)) continue;
      files.push(...(await listFiles(dir, path, problems)));
      continue;
    }
    const kind = classifyFile(path);
    if (kind.kind === 'ignored' || kind.kind === 'aliases') continue;
    const fault = entry.isFile() ? undefined : await refuseSpecial(dir, path, entry);
    if (fault) report(path, 'error', fault);
    else if (kind.kind === 'refused') report(path, kind.severity, kind.message);
    else files.push({ id: stemOf(path), path: join(dir, path), format: kind.format });
  }
  return files;
}

/** Why an entry that is neither file nor folder is not read; nothing for a link to a file within the corpus. */
async function refuseSpecial(
  dir: string,
  path: string,
  entry: Dirent,
): Promise<string | undefined> {
  if (!entry.isSymbolicLink()) return 'is not a file: remove it from the corpus folder';
  try {
    const [root, target] = await Promise.all([realpath(dir), realpath(join(dir, path))]);
    if (target !== root && !target.startsWith(root + sep))
      return 'is a link out of the corpus folder: copy the file here instead';
    return (await stat(target)).isFile()
      ? undefined
      : 'is a link to something that is not a file: remove it';
  } catch (error) {
    return `is a link that leads nowhere (${codeOf(error)}): remove it`;
  }
}

/** Reads `aliases.yaml` of a corpus folder. Without the file there are no aliases. */
async function loadAliases(dir: string): Promise<Aliases> {
  const path = join(dir, 'aliases.yaml');
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
  return text.content === undefined ? refuse(text.error) : parseAliases(path, text.content);
}
