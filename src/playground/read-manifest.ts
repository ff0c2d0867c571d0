import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { FUNCTION_EVENT } from '../slack/permissions.ts';
import type { AppFunction, Parameter, SearchSource } from './page-facts.ts';

/** The parts of the app's manifest that decide what Slack lets it do and sends to it. */
export type AppManifest = {
  botName: string;
  botScopes: ReadonlySet<string>;
  botEvents: ReadonlySet<string>;
  commands: readonly { command: string; description: string; usageHint?: string }[];
  messageShortcuts: readonly { name: string; callbackId: string }[];
  globalShortcuts: readonly { name: string; callbackId: string }[];
  /** Steps for workflows. */
  functions: readonly AppFunction[];
  search?: SearchSource;
};

const parameters = z
  .object({
    properties: z.record(
      z.string(),
      z.object({ type: z.string(), title: z.string(), description: z.string() }),
    ),
    required: z.array(z.string()).default([]),
  })
  .transform(({ properties, required }): Parameter[] =>
    Object.entries(properties).map(([name, parameter]) => ({
      name,
      ...parameter,
      isRequired: required.includes(name),
    })),
  );

const manifest = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    bot_user: z.object({ display_name: z.string() }).optional(),
    slash_commands: z
      .array(
        z.object({
          command: z.string(),
          description: z.string(),
          usage_hint: z.string().optional(),
        }),
      )
      .default([]),
    shortcuts: z
      .array(
        z.object({
          name: z.string(),
          type: z.enum(['message', 'global']),
          callback_id: z.string(),
        }),
      )
      .default([]),
    search: z
      .object({
        search_function_callback_id: z.string(),
        search_filters_function_callback_id: z.string(),
      })
      .optional(),
  }),
  functions: z
    .record(
      z.string(),
      z.object({
        title: z.string(),
        description: z.string(),
        input_parameters: parameters,
        output_parameters: parameters,
      }),
    )
    .default({}),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).optional(),
  }),
});

/**
 * Reads a manifest, and of another its functions alone: steps for workflows, Slack's own search, and
 * the event that runs both. Throws what YAML or zod says when one is none.
 */
export async function readManifest(path: string, functionsPath?: string): Promise<AppManifest> {
  const app = parseManifest(await readFile(path, 'utf8'));
  if (functionsPath === undefined) return app;
  const { functions, search, botEvents } = parseManifest(await readFile(functionsPath, 'utf8'));
  return {
    ...app,
    functions,
    ...(search && { search }),
    ...(botEvents.has(FUNCTION_EVENT) && {
      botEvents: new Set([...app.botEvents, FUNCTION_EVENT]),
    }),
  };
}

export function parseManifest(yaml: string): AppManifest {
  const { display_information, features, functions, oauth_config, settings } = manifest.parse(
    parse(yaml),
  );
  const shortcutsOf = (wanted: 'message' | 'global') =>
    features.shortcuts
      .filter(({ type }) => type === wanted)
      .map(({ name, callback_id }) => ({ name, callbackId: callback_id }));
  const all = Object.entries(functions).map(
    ([callbackId, { title, description, ...its }]): AppFunction => ({
      callbackId,
      title,
      description,
      inputs: its.input_parameters,
      outputs: its.output_parameters,
    }),
  );
  const named = (id: string | undefined) => all.find(({ callbackId }) => callbackId === id);
  const results = named(features.search?.search_function_callback_id);
  const filters = named(features.search?.search_filters_function_callback_id);
  return {
    botName: features.bot_user?.display_name ?? display_information.name,
    botScopes: new Set(oauth_config.scopes.bot),
    botEvents: new Set(settings.event_subscriptions?.bot_events),
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      ...(usage_hint === undefined ? {} : { usageHint: usage_hint }),
    })),
    messageShortcuts: shortcutsOf('message'),
    globalShortcuts: shortcutsOf('global'),
    functions: all.filter((each) => each !== results && each !== filters),
    ...(results && filters && { search: { results, filters } }),
  };
}
