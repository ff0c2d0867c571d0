import { useEffect, useRef } from 'preact/hooks';
import { goTo } from './use-route.ts';
import { useWorkspace } from './use-workspace.ts';

/** Where there is no room for a thread beside its channel, nobody is taken away from what they read. */
const ROOM = '(min-width: 900px)';

/** Opens the thread in which the bot answers a message that was just written here. */
export function useOpenOwnThread(channel: string): void {
  const { state } = useWorkspace();
  const seen = useRef(new Set(state.messages.map(({ ts }) => ts)));
  useEffect(() => {
    for (const { ts, channel: where, userId, threadTs, visibleTo } of state.messages) {
      if (seen.current.has(ts)) continue;
      seen.current.add(ts);
      const answers = userId === state.botUserId && threadTs !== undefined && where === channel;
      const startedHere = state.messages.some(
        (message) => message.ts === threadTs && message.userId === state.meId,
      );
      if (answers && startedHere && visibleTo === undefined && matchMedia(ROOM).matches) {
        goTo({ kind: 'channel', channel, threadTs });
      }
    }
  }, [state, channel]);
}
