import { describe, expect, it } from 'vitest';
import { createProgressBar } from '../../src/cli/progress-bar.ts';

function setUp(isTTY: boolean) {
  const written: string[] = [];
  let timeMs = 0;
  const bar = createProgressBar(
    { isTTY, write: (text) => written.push(text) },
    'mine',
    () => timeMs,
  );
  const updateAt = (time: number, done: number) => {
    timeMs = time;
    bar.update(done, 100);
  };
  return { bar, written, updateAt };
}

describe('createProgressBar', () => {
  it('shows how much of a long run is done and how long the rest takes', () => {
    const { bar, written, updateAt } = setUp(true);
    updateAt(1000, 50);
    expect(written).toHaveLength(1);
    expect(written[0]).toContain('mine ███████████████░░░░░░░░░░░░░░░ 50/100, 1 s left');
    bar.clear();
    expect(written[1]).toBe('\r\x1b[K');
  });

  it('leaves a short run alone, and draws a long one ten times a second at most', () => {
    const { bar, written, updateAt } = setUp(true);
    updateAt(900, 10);
    bar.clear();
    expect(written).toEqual([]);
    for (let time = 1000; time < 2000; time += 10) updateAt(time, 20);
    expect(written.length).toBe(10);
  });

  it('writes nothing where no terminal shows it', () => {
    const { bar, written, updateAt } = setUp(false);
    updateAt(9000, 50);
    bar.clear();
    expect(written).toEqual([]);
  });
});
