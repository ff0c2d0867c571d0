import { noteRefusal, PLACES } from '../workspace/create-workspace.ts';
import { isGuest, type PersonDeps } from './person-deps.ts';

/**
 * Brings an event to the bot, if the app is installed, and its manifest subscribes to the event under
 * this name and has one of the scopes that Slack asks for.
 */
export function sendEvent(
  event: Record<string, unknown> & { type: string },
  { subscription, needs = [] }: { subscription: string; needs?: readonly string[] },
  { workspace, manifest, delivery }: PersonDeps,
): void {
  const allowed = needs.length === 0 || needs.some((scope) => manifest.botScopes.has(scope));
  if (!workspace.state().installed || !manifest.botEvents.has(subscription) || !allowed) return;
  const envelope = {
    type: 'event_callback',
    token: 'unused',
    team_id: PLACES.teamId,
    api_app_id: PLACES.appId,
    event,
    event_id: workspace.nextId('Ev'),
    event_time: Math.floor(workspace.nowMs() / 1_000),
    is_ext_shared_channel: isGuest(workspace),
    authorizations: [
      {
        enterprise_id: null,
        team_id: PLACES.teamId,
        user_id: PLACES.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
  };
  void delivery.sendEvent(envelope).then((ack) => {
    if (!ack.ok) noteRefusal(workspace, { what: `event ${event.type}`, error: ack.reason });
  });
}
