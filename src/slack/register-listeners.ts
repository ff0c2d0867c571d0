import type { App, BlockButtonAction } from '@slack/bolt';
import type { ListenerDeps } from './answer-message.ts';
import { onAppHomeOpened } from './listeners/app-home.ts';
import { onAsk } from './listeners/ask-button.ts';
import { onMention, onMessage } from './listeners/messages.ts';
import { onShare } from './listeners/share-button.ts';
import { onSlashCommand } from './listeners/slash-command.ts';
import { ASK_ACTION, SHARE_ACTION } from './views/buttons.ts';

/** Every way in. What stands here and in `permissions.ts` is what manifest.yml asks for. */
export function registerListeners(app: App, deps: ListenerDeps): void {
  app.command(/^\//, onSlashCommand(deps));
  app.event('app_mention', onMention(deps));
  app.event('message', onMessage(deps));
  app.event('app_home_opened', onAppHomeOpened(deps));
  app.action<BlockButtonAction>(SHARE_ACTION, onShare(deps));
  app.action<BlockButtonAction>(ASK_ACTION, onAsk(deps));
}
