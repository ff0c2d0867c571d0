import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config.ts';
import { GLOBAL_SHORTCUT, MESSAGE_SHORTCUT } from '../../src/slack/actions/action-ids.ts';
import { ASK_STEP } from '../../src/slack/functions/function-ids.ts';
import { BOT_SCOPES, EVENT_SUBSCRIPTIONS, METHOD_SCOPES } from '../../src/slack/permissions.ts';

const manifest = parse(readFileSync('manifest.yml', 'utf8'));
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
    expect(findAll(/\bapp\.event\('(\w+)'/g)).toEqual(sorted(Object.keys(EVENT_SUBSCRIPTIONS)));
  });
});

describe('manifest.yml', () => {
  it('is valid against Slack’s schema', () => {
    const schema = JSON.parse(
      readFileSync('test/fixtures/slack-manifest/manifest.schema.2.0.0.json', 'utf8'),
    );
    const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
    ajv.validate(schema, manifest);
    expect(ajv.errors).toBeNull();
  });

  it('asks for the scopes that the code needs, and no other', () => {
    expect(sorted(manifest.oauth_config.scopes.bot)).toEqual(sorted(BOT_SCOPES));
    expect(manifest.oauth_config.scopes.user).toBeUndefined();
  });

  it('subscribes to the events that the code listens to, and no other', () => {
    const subscriptions = Object.values(EVENT_SUBSCRIPTIONS).flatMap(Object.keys);
    expect(sorted(manifest.settings.event_subscriptions.bot_events)).toEqual(sorted(subscriptions));
  });

  it('has the command that the bot answers unless it is told otherwise', () => {
    const commands = manifest.features.slash_commands.map(
      ({ command }: { command: string }) => command,
    );
    expect(parseConfig({})).toMatchObject({ config: { commandName: commands[0] } });
    expect(commands).toHaveLength(1);
  });

  it('has the shortcuts that the code answers', () => {
    expect(
      manifest.features.shortcuts.map(
        ({ type, callback_id }: { type: string; callback_id: string }) => [type, callback_id],
      ),
    ).toEqual([
      ['message', MESSAGE_SHORTCUT],
      ['global', GLOBAL_SHORTCUT],
    ]);
    expect(findAll(/\bapp\.shortcut<\w+>\(\s*\{[^}]*callback_id: (\w+)/g)).toEqual([
      'GLOBAL_SHORTCUT',
      'MESSAGE_SHORTCUT',
    ]);
  });

  it('has the step that the code runs, which needs a question alone', () => {
    expect(Object.keys(manifest.functions)).toEqual([ASK_STEP]);
    expect(manifest.functions[ASK_STEP].input_parameters.required).toEqual(['question']);
  });

  it('turns on what the code relies on', () => {
    expect(manifest.settings).toMatchObject({
      interactivity: { is_enabled: true },
      socket_mode_enabled: true,
      // Slack offers no step of an app without these two.
      org_deploy_enabled: true,
      function_runtime: 'remote',
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
