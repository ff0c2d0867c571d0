import fc from 'fast-check';
import { anyCharacter } from './any-character.ts';

/** What RFC 3986 lets stand in a part of a path; the rest is written in percent signs. */
const partOf = (signs: string) =>
  fc.string({
    unit: fc.oneof(
      {
        weight: 10,
        arbitrary: fc.constantFrom(
          ...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789',
          ...signs,
        ),
      },
      { weight: 1, arbitrary: anyCharacter.map(encodeURIComponent) },
    ),
  });
const PATH_SIGNS = "-._~!$&'()*+,;=:@";
const path = fc
  .array(partOf(PATH_SIGNS), { maxLength: 5 })
  .map((parts) => parts.map((part) => `/${part}`).join(''));
const behind = (mark: string) =>
  fc.option(
    partOf(`${PATH_SIGNS}/?`).map((text) => mark + text),
    { nil: '' },
  );

/** As fast-check's `webUrl` with parameters and a fragment, which takes a second for `binary`, see `anyCharacter`. */
export const anyWebAddress: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('http://', 'https://'), fc.domain(), path, behind('?'), behind('#'))
  .map((parts) => parts.join(''));
