import { toWireView } from '../web-api/wire-message.ts';
import { PLACES } from '../workspace/create-workspace.ts';
import { findMe } from '../workspace/workspace-state.ts';
import { type Act, type ActResult, act } from './acts.ts';
import type { PersonDeps } from './person-deps.ts';
import { pressInMessage, pressInView, runGlobalShortcut, runShortcut } from './press.ts';
import { runStep } from './run-step.ts';
import { say } from './say.ts';
import { openSearch, search } from './search.ts';
import { sendEvent } from './send-event.ts';
import { chooseHome, setAccess } from './set-access.ts';
import { uninstall } from './uninstall.ts';
import { closeView, submitView } from './use-window.ts';

/** What an app that was removed takes no more: its old messages still have buttons. */
const ACTS_ON_APP: ReadonlySet<Act['kind']> = new Set([
  'press',
  'press-in-view',
  'submit',
  'shortcut',
  'global-shortcut',
  'run-step',
  'open-search',
  'search',
]);

/** Does what the page asks for. What follows from it comes as changes of the workspace. */
export async function actAsPerson(body: unknown, deps: PersonDeps): Promise<ActResult> {
  const parsed = act.safeParse(body);
  if (!parsed.success) return { ok: false };
  const { data } = parsed;
  if (ACTS_ON_APP.has(data.kind) && !deps.workspace.state().installed) {
    return { ok: true, errors: {} };
  }
  switch (data.kind) {
    case 'say':
      say(data, deps);
      break;
    case 'press':
      pressInMessage(data, deps);
      break;
    case 'press-in-view':
      pressInView(data, deps);
      break;
    case 'submit':
      return { ok: true, errors: await submitView(data, deps) };
    case 'close':
      closeView(data, deps);
      break;
    case 'shortcut':
      runShortcut(data, deps);
      break;
    case 'global-shortcut':
      runGlobalShortcut(data.callbackId, deps);
      break;
    case 'run-step':
      runStep(data, deps);
      break;
    case 'open-search':
      openSearch(deps);
      break;
    case 'search':
      search(data, deps);
      break;
    case 'choose-locale':
      chooseLocale(data.locale, deps);
      break;
    case 'choose-home':
      chooseHome(data.isGuest, deps);
      break;
    case 'set-access':
      return { ok: true, errors: setAccess(data.settings, deps) };
    case 'uninstall':
      uninstall(deps);
      break;
    case 'open-app':
      openApp(data.tab, deps);
      break;
  }
  return { ok: true, errors: {} };
}

function chooseLocale(locale: string, { workspace }: PersonDeps): void {
  workspace.change({ kind: 'user', user: { ...findMe(workspace.state()), locale } });
}

function openApp(tab: 'home' | 'messages', deps: PersonDeps): void {
  const { home } = deps.workspace.state();
  sendEvent(
    {
      type: 'app_home_opened',
      user: PLACES.meId,
      channel: PLACES.directId,
      tab,
      event_ts: deps.workspace.nextTs(),
      ...(tab === 'home' && home !== undefined ? { view: toWireView(home) } : {}),
    },
    { subscription: 'app_home_opened' },
    deps,
  );
}
