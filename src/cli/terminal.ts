import type { Readable, Writable } from 'node:stream';
import type { NetworkStarter } from '../reading/open-reading.ts';

/** What a command reads from and writes to. */
export type Terminal = {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean };
  /** Whether standard output shows colours. */
  hasColor: boolean;
  /** Writes one line to standard error. */
  complain: (line: string) => void;
  /** Starts what a command reads with. @default startNetworks */
  startNetworks?: NetworkStarter;
};
