import { useEffect, useState } from 'preact/hooks';

/** What the page shows: it stands in the address, so that reloading and going back work. */
export type Route =
  | { kind: 'channel'; channel: string; threadTs?: string }
  | { kind: 'access' }
  | { kind: 'home' }
  | { kind: 'install' }
  | { kind: 'search' }
  | { kind: 'workflow' };

const PAGES = ['access', 'home', 'install', 'search', 'workflow'] as const;
const START: Route = { kind: 'channel', channel: 'C0GENERAL' };

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(location.hash));
  useEffect(() => {
    const follow = () => setRoute(readRoute(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}

export function hrefOf(route: Route): string {
  if (route.kind !== 'channel') return `#/${route.kind}`;
  const thread = route.threadTs === undefined ? '' : `/thread/${route.threadTs}`;
  return `#/${route.channel}${thread}`;
}

export function goTo(route: Route): void {
  location.hash = hrefOf(route);
}

function readRoute(hash: string): Route {
  const page = PAGES.find((kind) => hash === `#/${kind}`);
  if (page !== undefined) return { kind: page };
  const [, channel, threadTs] = /^#\/(\w+)(?:\/thread\/([\d.]+))?$/.exec(hash) ?? [];
  if (channel === undefined) return START;
  return { kind: 'channel', channel, ...(threadTs === undefined ? {} : { threadTs }) };
}
