import { describe, expect, test } from 'vitest';
import { readMachineDay } from '../../../../src/corpus/page/metadata/read-machine-day.ts';

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
});
