import { describe, expect, test } from 'vitest';
import {
  readMachineDay,
  readOffset,
} from '../../../../src/corpus/page/metadata/read-machine-day.ts';

describe('readMachineDay', () => {
  test.each([
    ['2019-05-14', true],
    ['2019-05-14T10:00:00+02:00', true],
    ['2019-05-14T10:00:00-0500', true],
    ['2019-05-14T10:00:00Z', false],
    ['2019-05-14T10:00:00+00:00', false],
    ['2019-05-14 10:00:00', false],
    ['2019-5-14', true],
    ['20190514', true],
    ['14.05.2019, 10:00', false],
    ['Tue, 14 May 2019 10:00:00 GMT', false],
    ['Tue, 14 May 2019 10:00:00 +0200', true],
    ['Tue May 14 10:00:00 CEST 2019', true],
    ['May 14, 2019', false],
    ['1557820800', false],
    ['1557820800000', false],
  ])('reads %s', (written, isLocal) => {
    expect(readMachineDay(written)).toEqual({ iso: '2019-05-14', isLocal });
  });

  test.each(['', 'yesterday', '2019', '2019-05', '2019-02-30', '31.02.2019', '5/14/2019'])(
    'leaves alone what is no day: %s',
    (written) => {
      expect(readMachineDay(written)).toBeUndefined();
    },
  );

  test.each([
    ['2019-05-14T03:10:00Z', -300, '2019-05-13'],
    ['Tue May 14 2019 03:10:00 GMT+0000', -300, '2019-05-13'],
    ['2019-05-13T22:10:00.000+00:00', 180, '2019-05-14'],
    ['1557803400', -300, '2019-05-13'],
    ['2019-05-14T03:10:00+02:00', -300, '2019-05-14'],
    ['2019-05-14T03:10:00', -300, '2019-05-14'],
    ['2019-05-14', -300, '2019-05-14'],
  ])('reads %s by a clock %d minutes from UTC', (written, offsetMinutes, iso) => {
    expect(readMachineDay(written, offsetMinutes)?.iso).toBe(iso);
  });
});

describe('readOffset', () => {
  test.each([
    ['2019-05-14T03:10:00-05:00', -300],
    ['2019-05-14 03:10+0530', 330],
    ['Tue May 14 2019 03:10:00 GMT+0200', 120],
    ['2019-05-14T03:10:00Z', undefined],
    ['2019-05-14T03:10:00+00:00', undefined],
    ['2019-05-14', undefined],
  ])('of %s is %s', (written, minutes) => {
    expect(readOffset(written)).toBe(minutes);
  });
});
