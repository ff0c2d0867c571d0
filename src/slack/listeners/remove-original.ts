import type { ListenerDeps } from '../listener-deps.ts';
import { postToResponseUrl } from '../outgoing/response-url.ts';
import type { ButtonArgs } from './button-args.ts';

/** Takes a private answer away once it is posted. A copy left behind is no failure to tell. */
export async function removeOriginal(
  { response_url: url }: ButtonArgs['body'],
  { fetch, logger }: Pick<ListenerDeps, 'fetch' | 'logger'>,
): Promise<void> {
  try {
    await postToResponseUrl(fetch, url, { delete_original: true });
  } catch (error) {
    logger.warn('The private answer could not be deleted after it was posted.', error);
  }
}
