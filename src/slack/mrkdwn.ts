import { clipText } from '../text/clip-text.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Makes any text safe in mrkdwn: no mention, channel or link can come out of it.
 * @see https://docs.slack.dev/messaging/formatting-message-text#escaping
 */
export function escapeText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);
}

/**
 * What a person typed, out of what Slack sends for it: links and channels become their labels,
 * people and groups their labels if they have one, entities their characters.
 */
export function decodeText(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_, inner: string) => decodeReference(inner))
    .replace(/&(lt|gt|amp);/g, (_, name: string) => ({ lt: '<', gt: '>', amp: '&' })[name]!);
}

function decodeReference(inner: string): string {
  const bar = inner.indexOf('|');
  const target = bar < 0 ? inner : inner.slice(0, bar);
  const label = bar < 0 ? '' : inner.slice(bar + 1);
  // An id means nothing outside Slack.
  if (/^[@#!]/.test(target)) return label.replace(/^[@#]/, '');
  return label || target.replace(/^(mailto|tel):/, '');
}

/** Takes the mentions of one person out of a text as Slack sends it. */
export function removeMention(text: string, userId: string): string {
  return text.replace(new RegExp(`<@${userId}(\\|[^<>]*)?>`, 'g'), ' ');
}

/** True when a text as Slack sends it mentions the person. */
export function mentions(text: string, userId: string): boolean {
  return new RegExp(`<@${userId}[|>]`).test(text);
}

/** A link in mrkdwn, or undefined when the address is not a web address that Slack takes. */
export function linkTo(url: string, label: string): string | undefined {
  const address = cleanUrl(url);
  return address === undefined
    ? undefined
    : `<${escapeText(address)}|${escapeText(label).replaceAll('|', '¦')}>`;
}

/** An http(s) address without the signs that end a mrkdwn link early. */
export function cleanUrl(url: string): string | undefined {
  if (!/^https?:\/\/[^\s/]/i.test(url) || !URL.canParse(url)) return undefined;
  return url.replace(/[|<>\s]/g, (sign) => encodeURIComponent(sign));
}

/** Escapes a text, clipped if need be so that the escaped one is at most `maxChars` long. */
export function escapeWithin(text: string, maxChars: number): string {
  for (let chars = maxChars; ; chars = Math.floor(chars / 2)) {
    const escaped = escapeText(clipText(text, chars));
    if (escaped.length <= maxChars) return escaped;
  }
}
