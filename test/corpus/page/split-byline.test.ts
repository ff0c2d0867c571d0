import { describe, expect, it } from 'vitest';
import { splitByline } from '../../../src/corpus/page/split-byline.ts';

describe('splitByline', () => {
  it.each([
    ['', []],
    ['Sara Ali', ['Sara Ali']],
    ['Sara Ali and Omar Jalal', ['Sara Ali', 'Omar Jalal']],
    ['Sara Ali, Omar al-Jalal & Hana Karim', ['Sara Ali', 'Omar al-Jalal', 'Hana Karim']],
    ['Sara Ali, Omar Jalal, and Hana Karim', ['Sara Ali', 'Omar Jalal', 'Hana Karim']],
    ['Sara Ali, Baghdad', ['Sara Ali, Baghdad']],
    ['Sara Ali, Omar Jalal', ['Sara Ali, Omar Jalal']],
    ['Sara Ali, Omar Jalal, Hana Karim', ['Sara Ali', 'Omar Jalal', 'Hana Karim']],
    ['John Doe, Jr.', ['John Doe, Jr.']],
    ['Woodward and Bernstein', ['Woodward and Bernstein']],
  ])('reads %j', (byline, names) => {
    expect(splitByline(byline)).toEqual(names);
  });
});
