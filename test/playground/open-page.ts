import type { AppFacts, PageEvent } from '../../src/playground/page-facts.ts';
import type { Act } from '../../src/playground/person/acts.ts';
import { PLACES } from '../../src/playground/workspace/create-workspace.ts';
import {
  applyChange,
  type Message,
  type WorkspaceState,
} from '../../src/playground/workspace/workspace-state.ts';

/** What the page in the browser does, without one: follows the events and acts. */
export async function openPage(url: string) {
  const leaving = new AbortController();
  const response = await fetch(`${url}/events`, { signal: leaving.signal });
  let state: WorkspaceState | undefined;
  let app: AppFacts | undefined;
  const waiting = new Set<() => void>();
  void (async () => {
    let buffered = '';
    for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
      buffered += chunk;
      for (let end = buffered.indexOf('\n\n'); end >= 0; end = buffered.indexOf('\n\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        if (!line.startsWith('data: ')) continue;
        const event = JSON.parse(line.slice(6)) as PageEvent;
        if (event.kind === 'snapshot') app = event.app;
        state = event.kind === 'snapshot' ? event.state : applyChange(state!, event.change);
        for (const check of waiting) check();
      }
    }
  })().catch(() => {});

  const until = <Found>(find: (state: WorkspaceState) => Found | undefined): Promise<Found> =>
    new Promise((resolve, reject) => {
      const check = () => {
        const found = state && find(state);
        if (found === undefined || found === false) return;
        waiting.delete(check);
        clearTimeout(timer);
        resolve(found);
      };
      const timer = setTimeout(() => {
        waiting.delete(check);
        reject(new Error(`Nothing came. ${JSON.stringify(state?.refusals)}`));
      }, 5_000);
      waiting.add(check);
      check();
    });
  const act = async (body: Act) => {
    const posted = await fetch(`${url}/act`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return posted.json();
  };
  /** Acts, and waits for a message of the bot that was not there before. */
  const actAndRead = async (body: Act, is: (message: Message) => boolean = () => true) => {
    const before = new Set((await until((now) => now)).messages.map(({ ts }) => ts));
    await act(body);
    return until(({ messages }) =>
      messages.find(
        (message) => message.userId === PLACES.botUserId && !before.has(message.ts) && is(message),
      ),
    );
  };
  /** What the page was told of the app. */
  const facts = async () => {
    await until((now) => now);
    return app!;
  };
  return { until, facts, act, actAndRead, close: () => leaving.abort() };
}
