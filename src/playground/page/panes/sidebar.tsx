import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { sendAct } from '../state/send-act.ts';
import { hrefOf, type Route } from '../state/use-route.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The workspace's name and its conversations. */
export function Sidebar({
  open,
  route,
  onClose,
}: {
  open: boolean;
  route: Route;
  onClose: () => void;
}) {
  const { state, app } = useWorkspace();
  const unread = useUnread(route);
  const closeButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    closeButton.current?.focus();
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, [open, onClose]);
  const link = (target: Route, label: string, sign: string, current: boolean, fresh: boolean) => (
    <li>
      <a
        href={hrefOf(target)}
        class={fresh ? 'place unread' : 'place'}
        aria-current={current ? 'page' : undefined}
      >
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
        {label}
        {fresh && <span class="hidden"> (unread)</span>}
      </a>
    </li>
  );
  const page = (
    kind: 'access' | 'home' | 'install' | 'search' | 'workflow',
    label: string,
    sign: string,
  ) => link({ kind }, label, sign, route.kind === kind, false);
  return (
    <>
      <nav class={open ? 'sidebar open' : 'sidebar'} aria-label="Workspace">
        <div class="team">
          <strong>{state.teamName}</strong>
          <button
            ref={closeButton}
            type="button"
            class="plain close-menu"
            aria-label="Close menu"
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </div>
        <h2>Channels</h2>
        <ul>
          {state.channels
            .filter(({ kind }) => kind === 'channel')
            .map(({ id, name }) =>
              link(
                { kind: 'channel', channel: id },
                name,
                '#',
                route.kind === 'channel' && route.channel === id,
                unread.has(id),
              ),
            )}
        </ul>
        <h2>Apps</h2>
        <ul>
          {link(
            { kind: 'channel', channel: app.directId },
            app.name,
            '●',
            route.kind === 'channel' && route.channel === app.directId,
            unread.has(app.directId),
          )}
          {state.installed && app.homeTab && page('home', 'Home tab', '⌂')}
          {state.installed && app.search !== undefined && page('search', 'Slack’s search', '⌕')}
          {state.installed && app.functions.length > 0 && page('workflow', 'Workflow step', '→')}
          {page('access', 'Who may ask', '✓')}
          {page('install', 'Installation', '⚙')}
          {(state.installed ? app.globalShortcuts : []).map(({ name, callbackId }) => (
            <li key={callbackId}>
              <button
                type="button"
                class="place plain"
                onClick={() => sendAct({ kind: 'global-shortcut', callbackId })}
              >
                <span class="sign" aria-hidden="true">
                  ⚡
                </span>
                {name}
              </button>
            </li>
          ))}
        </ul>
        <div class="foot">
          <p>
            A small Slack in your browser, for trying the bot. It answers from {app.corpus}, and
            nothing leaves this machine.
          </p>
          <LanguageSwitch />
          <ThemeSwitch />
        </div>
      </nav>
      {open && (
        <button
          type="button"
          class="scrim"
          aria-label="Close menu"
          tabIndex={-1}
          onClick={onClose}
        />
      )}
    </>
  );
}

/** The channels with messages of others that came while another was shown. */
function useUnread(route: Route): ReadonlySet<string> {
  const { state } = useWorkspace();
  const shown = route.kind === 'channel' ? route.channel : undefined;
  const [seenTs, setSeenTs] = useState<Record<string, string>>(() =>
    Object.fromEntries(state.channels.map(({ id }) => [id, state.messages.at(-1)?.ts ?? ''])),
  );
  const lastTs = state.messages.findLast(({ channel }) => channel === shown)?.ts ?? '';
  useEffect(() => {
    if (shown !== undefined) setSeenTs((old) => ({ ...old, [shown]: lastTs }));
  }, [shown, lastTs]);
  return new Set(
    state.messages
      .filter(
        ({ channel, ts, userId }) =>
          channel !== shown && userId !== state.meId && ts > (seenTs[channel] ?? ''),
      )
      .map(({ channel }) => channel),
  );
}
