import type { Store } from '../../../src/state/store.ts';

/** The stores of one test, on an empty place. */
export type TestStores = {
  /** Open already. */
  readonly store: Store;
  /** Another one of the same place, as another process has it. */
  openAnother(): Promise<Store>;
};
