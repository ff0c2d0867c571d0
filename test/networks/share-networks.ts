import type { Networks, PassageReading } from '../../src/networks/networks.ts';
import { runNetworks } from '../../src/networks/run-networks.ts';
import { MODELS_FOLDER } from '../../src/networks/start-networks.ts';

let started: Promise<Networks> | undefined;

/** The shipped networks on this thread, once for all test files of a process: to load them takes half a second. */
export function shareNetworks(): Promise<Networks> {
  // One thread, as the bot takes on two cores: a second would wait for the other test process,
  // and burn a core while it waits.
  started ??= runNetworks(MODELS_FOLDER, { threads: 1 }).then(rememberReadings);
  return started;
}

/** Several tests ask the same of the same articles, and each passage is read by itself, always alike. */
function rememberReadings(networks: Networks): Networks {
  const readings = new Map<string, Promise<PassageReading>>();
  return {
    ...networks,
    read: (question, passages) =>
      Promise.all(
        passages.map((passage) => {
          const key = JSON.stringify([question, passage.source, passage.text]);
          const reading =
            readings.get(key) ?? networks.read(question, [passage]).then(([one]) => one!);
          readings.set(key, reading);
          return reading;
        }),
      ),
  };
}
