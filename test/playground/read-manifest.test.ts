import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readManifest } from '../../src/playground/read-manifest.ts';
import {
  ASK_STEP,
  FILTERS_FUNCTION,
  SEARCH_FUNCTION,
} from '../../src/slack/functions/function-ids.ts';
import { FUNCTION_EVENT } from '../../src/slack/permissions.ts';

const stepsOf = ({ functions }: { functions: readonly { callbackId: string }[] }) =>
  functions.map(({ callbackId }) => callbackId);

it('reads no functions from manifest.yml', async () => {
  const manifest = await readManifest('manifest.yml');
  expect(manifest.functions).toEqual([]);
  expect(manifest.search).toBeUndefined();
  expect(manifest.botEvents).not.toContain(FUNCTION_EVENT);
});

it('adds the step of the second manifest, and the event that runs it', async () => {
  const manifest = await readManifest('manifest.yml', 'manifest.workflow.yml');
  expect(stepsOf(manifest)).toEqual([ASK_STEP]);
  expect(manifest.search).toBeUndefined();
  expect(manifest.botEvents).toContain(FUNCTION_EVENT);
});

it('adds its search, too, which is no step', async () => {
  const manifest = await readManifest('manifest.yml', 'manifest.search.yml');
  expect(stepsOf(manifest)).toEqual([ASK_STEP]);
  expect(manifest.search).toMatchObject({
    results: { callbackId: SEARCH_FUNCTION },
    filters: { callbackId: FILTERS_FUNCTION },
  });
});

it('takes all else from the first, so that what that leaves out stays out', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'manifest-'));
  onTestFinished(() => rm(dir, { recursive: true }));
  const path = join(dir, 'manifest.yml');
  await writeFile(
    path,
    JSON.stringify({
      display_information: { name: 'Small' },
      features: {},
      oauth_config: { scopes: { bot: ['commands'] } },
      settings: { event_subscriptions: { bot_events: ['app_mention'] } },
    }),
  );
  const { functions: _, search: __, ...others } = await readManifest(path, 'manifest.search.yml');
  expect(others).toEqual({
    botName: 'Small',
    botScopes: new Set(['commands']),
    botEvents: new Set(['app_mention', FUNCTION_EVENT]),
    commands: [],
    messageShortcuts: [],
    globalShortcuts: [],
  });
});
