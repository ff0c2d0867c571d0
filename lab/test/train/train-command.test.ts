import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { train } from '../../train/train-command.ts';

/** A passage that was read: right or not, and how sure the reader is. */
const hit = (ordinal: number, isRight: boolean) => ({
  ordinal,
  score: isRight ? 8 : 6,
  understanding: {
    score: 0,
    match: isRight ? 0.8 : 0.5,
    reading: { relevance: isRight ? 4 : -2, there: isRight ? 2 : -3, spans: [] },
  },
});
const example = (answerable: boolean) => ({
  hits: [hit(0, answerable), hit(1, false), hit(2, false)],
  isRight: [answerable, false, false],
  isRightArticle: [answerable, false, false],
  answerable,
});

async function trainWith(dryRun: boolean) {
  const dir = mkdtempSync(join(tmpdir(), 'train-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const keep = join(dir, 'read.json');
  const examples = [true, true, false].map(example);
  writeFileSync(keep, JSON.stringify(['one', 'two'].map((name) => ({ name, examples }))));
  const files = { order: join(dir, 'order.json'), confidence: join(dir, 'confidence.json') };
  const out: string[] = [];
  const sink = { write: (text: string) => out.push(text) };
  await train([], { most: 10, keep, dryRun }, { stdout: sink, stderr: sink } as never, {
    order: pathToFileURL(files.order),
    confidence: pathToFileURL(files.confidence),
  });
  return { files, told: out.join('') };
}

it('learns to put what is right first, prints how often it does, and writes what the bot goes by', async () => {
  const { files, told } = await trainWith(false);
  expect(told).toContain('"set":"two","questions":3,"hit@1":1');
  const { read } = JSON.parse(readFileSync(files.order, 'utf8'));
  expect(read.match * 0.3 + read.words * 2 + read.relevance * 6).toBeGreaterThan(0);
  const { slope } = JSON.parse(readFileSync(files.confidence, 'utf8'));
  expect(slope).toBeGreaterThan(0);
});

it('only prints in a dry run', async () => {
  const { files, told } = await trainWith(true);
  expect(told).toContain('"hit@1":1');
  expect(Object.values(files).some(existsSync)).toBe(false);
});
