import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { READING_THRESHOLDS } from '../../src/answer/confidence/reading-confidence.ts';
import { InputError } from '../../src/input/input-error.ts';
import type { Comparison } from './compare-runs.ts';
import { drawReliability } from './draw-reliability.ts';
import { measureReliability } from './measure-reliability.ts';
import { rasterizeSvg } from './rasterize-svg.ts';
import { renderReport } from './render-report.ts';
import type { EvalRun } from './run-eval.ts';

const PLOT = 'reliability.png';

/**
 * Writes the results as a Markdown page, and the reliability plot beside it.
 * @param command that made the results, as it was typed.
 */
export async function writeReport(
  path: string,
  runs: readonly EvalRun[],
  comparisons: readonly Comparison[],
  command: string,
): Promise<void> {
  const panels = runs
    .map(({ summary, questions }) => ({ set: summary.set, bins: measureReliability(questions) }))
    .filter(({ bins }) => bins.length > 0);
  const origin = {
    command,
    commit: await describeCommit(),
    machine: `${availableParallelism()} cores, Node.js ${process.versions.node}`,
  };
  await write(join(dirname(path), PLOT), rasterizeSvg(drawReliability(panels, READING_THRESHOLDS)));
  await write(path, renderReport(runs, comparisons, { ...origin, plot: PLOT }));
}

/** The commit of the working folder, and whether files differ from it. */
async function describeCommit(): Promise<string> {
  const git = async (...args: string[]) => (await promisify(execFile)('git', args)).stdout.trim();
  try {
    const commit = await git('rev-parse', '--short=10', 'HEAD');
    const changes = await git('status', '--porcelain', '--untracked-files=no');
    return changes === '' ? commit : `${commit} with local changes`;
  } catch {
    return 'unknown (not a git checkout)';
  }
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await writeFile(path, content);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = 'Name a file in a folder that exists.';
    throw new InputError(path, undefined, `cannot be written (${code}).`, remedy);
  }
}
