import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config.ts';
import { GLOBAL_SHORTCUT, MESSAGE_SHORTCUT } from '../../src/slack/actions/action-ids.ts';
import { ASK_STEP } from '../../src/slack/functions/function-ids.ts';
import {
  BOT_SCOPES,
  EVENT_SUBSCRIPTIONS,
  FUNCTION_EVENT,
  METHOD_SCOPES,
} from '../../src/slack/permissions.ts';
import { checkManifest, openManifest } from './manifest-fixture.ts';

const manifest = openManifest('manifest.yml');
const source = readdirSync('src/slack', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join('src/slack', name), 'utf8'))
  .join('\n');

/** The first group of every match, sorted, each once. */
function findAll(pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1]!))].sort();
}

function sorted(values: Iterable<string>): string[] {
  return [...new Set(values)].sort();
}

describe('permissions', () => {
  it('lists the Web API methods that the code calls, and no other', () => {
    const called = findAll(/\bclient\s*\.((?:[a-z]\w*\s*\.\s*)+[a-z]\w*)\s*\(/g);
    expect(called).toEqual(sorted(Object.keys(METHOD_SCOPES)));
  });

  it('lists the events that the code listens to, and no other', () => {
    const events = [...Object.keys(EVENT_SUBSCRIPTIONS), FUNCTION_EVENT];
    expect(findAll(/\bapp\.event\('(\w+)'/g)).toEqual(sorted(events));
  });
});

describe('manifest.yml', () => {
  it('is valid against Slack’s schema', () => {
    expect(checkManifest(manifest)).toEqual([]);
  });

  it('asks for the scopes that the code needs, and no other', () => {
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(BOT_SCOPES));
    expect(manifest.oauth_config.scopes.user).toBeUndefined();
  });

  it('subscribes to the events that the code listens to without functions, and no other', () => {
    const subscriptions = Object.values(EVENT_SUBSCRIPTIONS).flatMap(Object.keys);
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(subscriptions));
  });

  it('has the command that the bot answers unless it is told otherwise', () => {
    const commands = manifest.features.slash_commands.map(({ command }) => command);
    expect(parseConfig({})).toMatchObject({ config: { commandName: commands[0] } });
    expect(commands).toHaveLength(1);
  });

  it('has the shortcuts that the code answers', () => {
    expect(manifest.features.shortcuts.map(({ type, callback_id }) => [type, callback_id])).toEqual(
      [
        ['message', MESSAGE_SHORTCUT],
        ['global', GLOBAL_SHORTCUT],
      ],
    );
    expect(findAll(/\bapp\.shortcut<\w+>\(\s*\{[^}]*callback_id: (\w+)/g)).toEqual([
      'GLOBAL_SHORTCUT',
      'MESSAGE_SHORTCUT',
    ]);
  });

  it('has no functions, which Slack allows neither on every plan nor in many workspaces', () => {
    expect(manifest).not.toHaveProperty('functions');
    expect(manifest.settings).not.toHaveProperty('function_runtime');
  });

  it('turns on what the code relies on', () => {
    expect(manifest.settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
      // Organizations can install the app.
      org_deploy_enabled: true,
    });
    expect(manifest.features.app_home).toEqual({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.features.agent_view.agent_description.length).toBeLessThanOrEqual(300);
    expect(manifest.features.assistant_view).toBeUndefined();
  });
});

describe('manifest.workflow.yml', () => {
  const { functions = {}, settings, ...rest } = openManifest('manifest.workflow.yml');

  it('is manifest.yml, and besides what Slack runs a function by', () => {
    const { settings: plain, ...others } = manifest;
    expect(rest).toEqual(others);
    // Slack offers no step of an app without these two.
    const { function_runtime, event_subscriptions, ...same } = settings;
    expect([function_runtime, same.org_deploy_enabled]).toEqual(['remote', true]);
    const { event_subscriptions: subscriptions, ...plainSame } = plain;
    expect(same).toEqual(plainSame);
    expect(event_subscriptions).toEqual({
      bot_events: sorted([...subscriptions.bot_events, FUNCTION_EVENT]),
    });
  });

  it('has the step that the code runs, which needs a question alone', () => {
    expect(Object.keys(functions)).toEqual([ASK_STEP]);
    expect(functions[ASK_STEP]!.input_parameters.required).toEqual(['question']);
  });

  it('is valid against Slack’s schema', () => {
    expect(checkManifest({ ...rest, functions, settings })).toEqual([]);
  });
});
