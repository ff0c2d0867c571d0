import { describe, expect, it } from 'vitest';
import { readPage, readRows, readSection } from './read-markdown.ts';

type Manifest = {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

const DESIGN = readPage('docs/DESIGN.md');
const manifest = JSON.parse(readPage('package.json')) as Manifest;
const lab = JSON.parse(readPage('lab/package.json')) as Manifest;
const { packages } = JSON.parse(readPage('package-lock.json')) as {
  packages: Record<string, { version: string; license?: string }>;
};

describe.each([
  ['At run time', Object.keys(manifest.dependencies)],
  ['For development', Object.keys(manifest.devDependencies)],
  ['For the laboratory', Object.keys(lab.devDependencies)],
])('the dependencies: %s', (heading, names) => {
  const rows = readRows(readSection(DESIGN, heading)).slice(1);

  it('are all explained, and no other is', () => {
    expect(rows.map(([name]) => name)).toEqual(names.toSorted());
  });

  it('stand with the version and licence that are installed', () => {
    const told = rows.map(([name, version, , licence]) => ({ name, version, licence }));
    expect(told).toEqual(
      rows.map(([name]) => {
        const { version, license } = packages[`node_modules/${name}`]!;
        return { name, version, licence: license?.replace(' OR ', ' or ') };
      }),
    );
  });
});
