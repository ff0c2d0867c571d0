import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { classifyFile, isHidden, isPageAssets, stemOf } from '../file/classify-file.ts';
import type { Problem } from '../problem.ts';
import { codeOf } from './code-of.ts';
import type { ArticleFile } from './read-article.ts';

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
