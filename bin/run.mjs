// Runs a program of src, compiled: `node bin/run.mjs main`, `node bin/run.mjs cli ask …`.
// Compiled modules start in two thirds of the time that they take when translated at each start.
// Sources that are newer than what was compiled are compiled first, so nothing runs stale.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = `${root}dist/.compiled`;
const [program, ...args] = process.argv.slice(2);

if (newestSource() > modifiedMs(stamp)) compile();
if (program !== undefined) {
  const file = `${root}dist/${program}.js`;
  process.argv = [process.argv[0], file, ...args];
  await import(file);
}

function newestSource() {
  const sources = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|json)$/.test(entry.name))
    .map((entry) => modifiedMs(`${entry.parentPath}/${entry.name}`));
  return Math.max(modifiedMs(`${root}tsconfig.json`), ...sources);
}

function modifiedMs(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function compile() {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json');
  const compiler = manifest.replace(/package\.json$/, 'bin/tsc');
  // Types are checked by `npm run check`: a bot that is installed to run has no types of packages.
  const options = ['-p', `${root}tsconfig.build.json`, '--noCheck'];
  const { status } = spawnSync(process.execPath, [compiler, ...options], {
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) {
    process.stderr.write('src does not compile: mend what stands above, then start again.\n');
    process.exit(1);
  }
  writeFileSync(stamp, '');
}
