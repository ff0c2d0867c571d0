import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../workspace/workspace-state.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { formatDay } from './format-time.ts';
import { MessageItem } from './message-item.tsx';

const TOGETHER_S = 300;

/** Messages in their order, kept at the latest; what stands above them comes as children. */
export function MessageList({
  label,
  messages,
  channel,
  threadTs,
  children,
}: {
  label: string;
  messages: readonly Message[];
  channel: string;
  threadTs?: string;
  children?: ComponentChildren;
}) {
  const list = useRef<HTMLDivElement>(null);
  const lastTs = messages.at(-1)?.ts;
  const status = useStatus(channel, threadTs);
  useLayoutEffect(() => {
    const { current } = list;
    if (current === null) return;
    const last = current.querySelector('.message:last-of-type');
    const tall = last !== null && last.clientHeight > current.clientHeight;
    // The beginning of a long answer is what one wants to read first.
    if (tall) last.scrollIntoView({ block: 'start' });
    else current.scrollTop = current.scrollHeight;
  }, [lastTs, status]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="messages" role="log" aria-label={label} tabIndex={0} ref={list}>
      {children}
      {messages.map((message, n) => {
        const before = messages[n - 1];
        const day = formatDay(message.ts);
        return (
          <>
            {threadTs === undefined && (before === undefined || formatDay(before.ts) !== day) && (
              <p class="day" key={`day:${day}`}>
                <span>{day}</span>
              </p>
            )}
            <MessageItem
              key={message.ts}
              message={message}
              inThread={threadTs !== undefined}
              joined={before !== undefined && belongTogether(before, message)}
            />
          </>
        );
      })}
      {status !== undefined && <StatusLine text={status} />}
    </div>
  );
}

function StatusLine({ text }: { text: string }) {
  const { app } = useWorkspace();
  return (
    <p class="status">
      <span class="dots" aria-hidden="true" /> {app.name} {text}
    </p>
  );
}

/** What the bot is doing in a thread, or in the thread that a message here would start. */
function useStatus(channel: string, threadTs?: string): string | undefined {
  const { state, clockOffsetMs } = useWorkspace();
  const found = state.statuses.find(
    (status) =>
      status.channel === channel && (threadTs === undefined || status.threadTs === threadTs),
  );
  const [nowMs, setNowMs] = useState(Date.now());
  useEffect(() => {
    setNowMs(Date.now());
    if (found === undefined) return;
    const leftMs = found.untilMs - clockOffsetMs - Date.now();
    const timer = setTimeout(() => setNowMs(Date.now()), Math.max(0, leftMs));
    return () => clearTimeout(timer);
  }, [found, clockOffsetMs]);
  return found !== undefined && found.untilMs - clockOffsetMs > nowMs ? found.text : undefined;
}

/** A person's messages in quick succession share one name. */
function belongTogether(before: Message, message: Message): boolean {
  return (
    before.userId === message.userId &&
    before.blocks === undefined &&
    message.blocks === undefined &&
    before.visibleTo === message.visibleTo &&
    before.threadTs !== before.ts &&
    Number(message.ts) - Number(before.ts) < TOGETHER_S
  );
}
