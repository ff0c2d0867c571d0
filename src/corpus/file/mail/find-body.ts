import type { MimePart } from './read-mime.ts';

export type MailBody = { kind: 'html' | 'plain'; part: MimePart };

/**
 * The text of a message: of alternatives the web page, of parts that belong together the one that
 * the others are for. Nothing for a message of attachments alone.
 */
export function findBody(part: MimePart): MailBody | undefined {
  if (/^attachment\b/i.test(part.headers.get('content-disposition') ?? '')) return undefined;
  if (part.type === 'text/html' || part.type === 'application/xhtml+xml') {
    return { kind: 'html', part };
  }
  if (part.type === 'text/plain') return { kind: 'plain', part };
  const within = orderParts(part).flatMap((inner) => findBody(inner) ?? []);
  if (part.type === 'multipart/alternative') {
    return within.find(({ kind }) => kind === 'html') ?? within[0];
  }
  return within[0];
}

/** `start` names the part that the others of a saved page are for; without it that is the first. */
function orderParts({ type, parameters, parts }: MimePart): readonly MimePart[] {
  const start = parameters.get('start');
  if (type !== 'multipart/related' || start === undefined) return parts;
  return parts.toSorted((a, b) => Number(isStart(b)) - Number(isStart(a)));

  function isStart(part: MimePart): boolean {
    return part.headers.get('content-id') === start;
  }
}

/** Whether a message can be read only by whom it was sent to. */
export function isSealed({ type, parts }: MimePart): boolean {
  return (
    type === 'multipart/encrypted' ||
    /^application\/(?:x-)?pkcs7-mime$/.test(type) ||
    parts.some(isSealed)
  );
}
