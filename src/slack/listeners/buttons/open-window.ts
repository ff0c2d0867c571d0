import type { types, webApi } from '@slack/bolt';
import type { ButtonArgs } from './button-args.ts';

/** Opens a window by a click: upon the one that the button stands in, if it stands in one. */
export async function openWindow(
  client: webApi.WebClient,
  body: Pick<ButtonArgs['body'], 'view' | 'trigger_id'>,
  view: types.ModalView,
): Promise<void> {
  const { trigger_id } = body;
  if (body.view?.type === 'modal') await client.views.push({ trigger_id, view });
  else await client.views.open({ trigger_id, view });
}
