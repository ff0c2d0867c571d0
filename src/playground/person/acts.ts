import { z } from 'zod';

const id = z.string().min(1).max(255);
const setting = z.string().max(2_000);
const choice = z.record(z.string(), z.unknown());
const values = z.record(z.string(), z.record(z.string(), choice));
const pressed = { blockId: id, actionId: id, choice };

/** Everything that the person at the page can do. */
export const act = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('say'),
    channel: id,
    threadTs: id.optional(),
    text: z.string().max(12_000),
  }),
  z.object({ kind: z.literal('press'), channel: id, ts: id, ...pressed }),
  z.object({ kind: z.literal('press-in-view'), viewId: id, values, ...pressed }),
  z.object({ kind: z.literal('submit'), viewId: id, values }),
  z.object({ kind: z.literal('close'), viewId: id }),
  z.object({ kind: z.literal('shortcut'), callbackId: id, channel: id, ts: id }),
  z.object({ kind: z.literal('global-shortcut'), callbackId: id }),
  z.object({
    kind: z.literal('run-step'),
    callbackId: id,
    inputs: z.record(id, z.string().max(12_000)),
  }),
  z.object({ kind: z.literal('open-search') }),
  z.object({
    kind: z.literal('search'),
    query: z.string().max(12_000),
    filters: z.record(id, z.array(z.string().max(255)).max(1_000)),
  }),
  z.object({
    kind: z.literal('choose-locale'),
    locale: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
  }),
  z.object({ kind: z.literal('choose-home'), isGuest: z.boolean() }),
  z.object({
    kind: z.literal('set-access'),
    settings: z.object({
      ALLOWED_TEAMS: setting,
      ALLOWED_CHANNELS: setting,
      ALLOWED_USERS: setting,
      ALLOW_EXTERNAL: setting,
    }),
  }),
  z.object({ kind: z.literal('uninstall') }),
  z.object({ kind: z.literal('open-app'), tab: z.enum(['home', 'messages']) }),
]);

export type Act = z.infer<typeof act>;

/** What was chosen in an element, as Slack's payloads carry it. */
export type Choice = z.infer<typeof choice>;

/** The values of a view's inputs, by block and action. */
export type Values = z.infer<typeof values>;

/** What is wrong with the inputs of a window, by block id, or with settings, by name. */
export type InputErrors = Readonly<Record<string, string>>;

export type ActResult = { ok: true; errors: InputErrors } | { ok: false };
