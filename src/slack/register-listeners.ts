import type {
  App,
  BlockButtonAction,
  BlockStaticSelectAction,
  GlobalShortcut,
  MessageShortcut,
  ViewSubmitAction,
} from '@slack/bolt';
import {
  ASK_ACTION,
  ASK_WINDOW,
  CONTEXT_ACTION,
  CONTEXT_PASSAGE_ACTION,
  FEEDBACK_ACTION,
  FOLLOW_UP_ACTION,
  GLOBAL_SHORTCUT,
  HOME_PAGE_ACTION,
  MESSAGE_SHORTCUT,
  MORE_ACTION,
  REASON_WINDOW,
  SHARE_ACTION,
  SHARE_TO_ACTION,
  SHARE_TO_WINDOW,
  UNWATCH_ACTION,
  WATCH_ACTION,
} from './actions/action-ids.ts';
import { onAskStep } from './functions/ask-step.ts';
import { ASK_STEP, FILTERS_FUNCTION, SEARCH_FUNCTION } from './functions/function-ids.ts';
import { onSearch, onSearchFilters } from './functions/search-articles.ts';
import { onUnknownFunction } from './functions/unknown-function.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { onAppHomeOpened, onHomePage } from './listeners/app-home.ts';
import { onAskWindow, onGlobalShortcut } from './listeners/ask-window.ts';
import { onAsk } from './listeners/buttons/ask.ts';
import { onContext, onContextPassage } from './listeners/buttons/context.ts';
import { onFeedback, onReason } from './listeners/buttons/feedback.ts';
import { onFollowUp } from './listeners/buttons/follow-up.ts';
import { onMore } from './listeners/buttons/more.ts';
import { onShare } from './listeners/buttons/share.ts';
import { onShareTo, onShareToChosen } from './listeners/buttons/share-to.ts';
import { onUnwatch } from './listeners/buttons/unwatch.ts';
import { onWatch } from './listeners/buttons/watch.ts';
import { onMessageShortcut } from './listeners/message-shortcut.ts';
import { onMention, onMessage } from './listeners/messages.ts';
import { onSlashCommand } from './listeners/slash-command.ts';
import { onTokensRevoked, onUninstalled, type RemovalDeps } from './listeners/uninstalled.ts';

/** Every way in. What stands here and in `permissions.ts` is what the manifests ask for. */
export function registerListeners(app: App, deps: ListenerDeps): void {
  app.command(/^\//, onSlashCommand(deps));
  app.event('app_mention', onMention(deps));
  app.event('message', onMessage(deps));
  app.event('app_home_opened', onAppHomeOpened(deps));
  app.shortcut<MessageShortcut>(
    { type: 'message_action', callback_id: MESSAGE_SHORTCUT },
    onMessageShortcut(deps),
  );
  app.shortcut<GlobalShortcut>(
    { type: 'shortcut', callback_id: GLOBAL_SHORTCUT },
    onGlobalShortcut(deps),
  );
  app.view<ViewSubmitAction>(ASK_WINDOW, onAskWindow(deps));
  app.action<BlockButtonAction>(ASK_ACTION, onAsk(deps));
  app.action<BlockButtonAction>(new RegExp(`^${HOME_PAGE_ACTION}:`), onHomePage(deps));
  app.action<BlockButtonAction>(MORE_ACTION, onMore(deps));
  app.action<BlockButtonAction>(CONTEXT_ACTION, onContext(deps));
  app.action<BlockStaticSelectAction>(CONTEXT_PASSAGE_ACTION, onContextPassage(deps));
  app.action<BlockButtonAction>(SHARE_ACTION, onShare(deps));
  app.action<BlockButtonAction>(SHARE_TO_ACTION, onShareTo(deps));
  app.view<ViewSubmitAction>(SHARE_TO_WINDOW, onShareToChosen(deps));
  app.action<BlockButtonAction>(FOLLOW_UP_ACTION, onFollowUp(deps));
  app.action<BlockButtonAction>(FEEDBACK_ACTION, onFeedback(deps));
  app.action<BlockButtonAction>(WATCH_ACTION, onWatch(deps));
  app.action<BlockButtonAction>(UNWATCH_ACTION, onUnwatch(deps));
  app.view<ViewSubmitAction>(REASON_WINDOW, onReason(deps));
  // What Slack waits for is not acknowledged before it is done.
  const byHand = { autoAcknowledge: false };
  app.function(ASK_STEP, byHand, onAskStep(deps));
  app.function(SEARCH_FUNCTION, byHand, onSearch(deps));
  app.function(FILTERS_FUNCTION, byHand, onSearchFilters(deps));
  app.event('function_executed', onUnknownFunction(deps));
}

/** Where the bot is installed in many workspaces, it is told when one of them removes it. */
export function registerRemovals(app: App, deps: RemovalDeps): void {
  app.event('app_uninstalled', onUninstalled(deps));
  app.event('tokens_revoked', onTokensRevoked(deps));
}
