import type { Command } from '../../incoming/read-command.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import type { Commanded } from './command-args.ts';
import { showDigest } from './show-digest.ts';
import { subscribe, unsubscribe } from './subscribe.ts';
import { listWatches, watch } from './watch.ts';

/** Does what one of the slash command's own words asks for. */
export function runCommand(
  command: Command,
  commanded: Commanded,
  deps: ListenerDeps,
): Promise<void> {
  switch (command.kind) {
    case 'subscribe':
      return subscribe(command.every, commanded, deps);
    case 'unsubscribe':
      return unsubscribe(commanded, deps);
    case 'digest':
      return showDigest(commanded, deps);
    case 'watch':
      return watch(command.question, commanded, deps);
    case 'watching':
      return listWatches(commanded, deps);
  }
}
