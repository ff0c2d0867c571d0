/** Runs something later, unless what it gives back is called before. */
export type After = (ms: number, run: () => void) => () => void;

/** By the clock of this machine. Keeps no process alive. */
export const afterReally: After = (ms, run) => {
  const timer = setTimeout(run, ms).unref();
  return () => clearTimeout(timer);
};

/** Resolves after a while, or at once when the signal is aborted. */
export function pause(after: After, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      cancel();
      signal.removeEventListener('abort', end);
      resolve();
    };
    const cancel = after(ms, end);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
