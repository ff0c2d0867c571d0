import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { parse } from 'yaml';

/** What the tests look into; manifests are compared whole. */
export type Manifest = Record<string, unknown> & {
  features: Record<string, unknown> & {
    slash_commands: { command: string }[];
    shortcuts: { type: string; callback_id: string }[];
    agent_view: { agent_description: string };
  };
  functions?: Record<string, { input_parameters: { required: string[] } }>;
  oauth_config: { scopes: { bot: string[]; user?: string[] } };
  settings: Record<string, unknown> & { event_subscriptions: { bot_events: string[] } };
};

export function openManifest(path: string): Manifest {
  return parse(readFileSync(path, 'utf8')) as Manifest;
}

/** What Slack's public schema refuses, each as a keyword and a place. */
export function checkManifest(manifest: object): string[] {
  const schema = JSON.parse(
    readFileSync('test/fixtures/slack-manifest/manifest.schema.2.0.0.json', 'utf8'),
  );
  const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: true } });
  ajv.validate(schema, manifest);
  return (ajv.errors ?? []).map(({ keyword, instancePath }) => `${keyword} ${instancePath}`);
}
