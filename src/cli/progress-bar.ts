export type ProgressStream = { isTTY?: boolean; columns?: number; write(text: string): unknown };

export type ProgressBar = {
  update(done: number, total: number): void;
  /** Takes the bar off the screen. */
  clear(): void;
};

const WIDTH = 30;
/** A bar that flashes up and goes is worse than none. */
const DELAY_MS = 1_000;
const REFRESH_MS = 100;

/** Shows how far a long run is, on a terminal alone; `now` is in milliseconds. */
export function createProgressBar(
  stream: ProgressStream,
  label: string,
  now: () => number,
): ProgressBar {
  const start = now();
  let drawnAt: number | undefined;
  return {
    update(done, total) {
      const time = now();
      if (!stream.isTTY || time - start < DELAY_MS) return;
      if (drawnAt !== undefined && time - drawnAt < REFRESH_MS) return;
      drawnAt = time;
      const filled = Math.round((done / total) * WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled);
      const secondsLeft = Math.ceil(((time - start) / done) * (total - done) * 0.001);
      stream.write(`\r\x1b[K${label} ${bar} ${done}/${total}, ${secondsLeft} s left`);
    },
    clear() {
      if (drawnAt !== undefined) stream.write('\r\x1b[K');
    },
  };
}
