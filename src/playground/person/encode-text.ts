import type { Channel, User } from '../workspace/workspace-state.ts';

/**
 * What a person typed, as Slack stores it: signs escaped, people, channels, the whole channel and
 * addresses as references.
 */
export function encodeText(
  typed: string,
  { users, channels }: { users: readonly User[]; channels: readonly Channel[] },
): string {
  // The longest name first, or a shorter one that it starts with would win.
  const names = [
    ...users.map(({ id, name }) => ({ sign: `@${name}`, reference: `<@${id}>` })),
    ...channels
      .filter(({ kind }) => kind === 'channel')
      .map(({ id, name }) => ({ sign: `#${name}`, reference: `<#${id}|${name}>` })),
    ...['here', 'channel', 'everyone'].map((name) => ({
      sign: `@${name}`,
      reference: `<!${name}>`,
    })),
  ].sort((a, b) => b.sign.length - a.sign.length);
  const referenceOf = new Map(names.map(({ sign, reference }) => [sign.toLowerCase(), reference]));
  const signs = names.map(({ sign }) => escapeForPattern(sign));
  const pattern = new RegExp(
    `(?<![\\w@#/])(?:${signs.join('|')})(?!\\w)|https?://[^\\s<>|]*[^\\s<>|.,;:!?)'"]`,
    'giu',
  );

  let encoded = '';
  let end = 0;
  for (const { 0: found, index } of typed.matchAll(pattern)) {
    const reference = referenceOf.get(found.toLowerCase()) ?? `<${escapeSigns(found)}>`;
    encoded += escapeSigns(typed.slice(end, index)) + reference;
    end = index + found.length;
  }
  return encoded + escapeSigns(typed.slice(end));
}

export function escapeSigns(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeForPattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
