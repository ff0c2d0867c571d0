import { expect, test } from 'vitest';
import { findUrlDay } from '../../pages/find-url-day.ts';

test.each([
  ['https://example.org/2019/05/14/rain', '2019-05-14'],
  ['https://example.org/2019/5/4/rain', '2019-05-04'],
  ['https://example.org/story/2019-05-14/rain', '2019-05-14'],
  ['https://example.org/world/2019/may/14/rain', '2019-05-14'],
  ['https://example.org/rain-20190514/', '2019-05-14'],
  ['https://example.org/1234567/2019/05/14', '2019-05-14'],
  ['https://example.org/2019/13/14/rain', undefined],
  ['https://example.org/2019/05/rain-14', undefined],
  ['https://example.org/id/120190514', undefined],
])('%s: %s', (url, day) => {
  expect(findUrlDay(url)).toBe(day);
});
