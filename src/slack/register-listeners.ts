import type {
  App,
  BlockButtonAction,
  BlockStaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  ASK_ACTION,
  CONTEXT_ACTION,
  CONTEXT_PASSAGE_ACTION,
  FEEDBACK_ACTION,
  FOLLOW_UP_ACTION,
  MORE_ACTION,
  REASON_WINDOW,
  SHARE_ACTION,
  SHARE_TO_ACTION,
  SHARE_TO_WINDOW,
} from './actions/action-ids.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { onAppHomeOpened } from './listeners/app-home.ts';
import { onAsk } from './listeners/ask-button.ts';
import { onContext, onContextPassage } from './listeners/context-button.ts';
import { onFeedback, onReason } from './listeners/feedback.ts';
import { onFollowUp } from './listeners/follow-up-button.ts';
import { onMention, onMessage } from './listeners/messages.ts';
import { onMore } from './listeners/more-button.ts';
import { onShare } from './listeners/share-button.ts';
import { onShareTo, onShareToChosen } from './listeners/share-to.ts';
import { onSlashCommand } from './listeners/slash-command.ts';

/** Every way in. What stands here and in `permissions.ts` is what manifest.yml asks for. */
export function registerListeners(app: App, deps: ListenerDeps): void {
  app.command(/^\//, onSlashCommand(deps));
  app.event('app_mention', onMention(deps));
  app.event('message', onMessage(deps));
  app.event('app_home_opened', onAppHomeOpened(deps));
  app.action<BlockButtonAction>(ASK_ACTION, onAsk(deps));
  app.action<BlockButtonAction>(MORE_ACTION, onMore(deps));
  app.action<BlockButtonAction>(CONTEXT_ACTION, onContext(deps));
  app.action<BlockStaticSelectAction>(CONTEXT_PASSAGE_ACTION, onContextPassage(deps));
  app.action<BlockButtonAction>(SHARE_ACTION, onShare(deps));
  app.action<BlockButtonAction>(SHARE_TO_ACTION, onShareTo(deps));
  app.view<ViewSubmitAction>(SHARE_TO_WINDOW, onShareToChosen(deps));
  app.action<BlockButtonAction>(FOLLOW_UP_ACTION, onFollowUp(deps));
  app.action<BlockButtonAction>(FEEDBACK_ACTION, onFeedback(deps));
  app.view<ViewSubmitAction>(REASON_WINDOW, onReason(deps));
}
