import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/state/store.ts';
import { testFeedback } from './contract/feedback.ts';
import { testInstallations } from './contract/installations.ts';
import { testLifetime } from './contract/lifetime.ts';
import { testQuestionLog } from './contract/question-log.ts';
import { testSeenKeys } from './contract/seen-keys.ts';
import { testServedArticles } from './contract/served-articles.ts';
import { testSubscriptions } from './contract/subscriptions.ts';
import type { TestStores } from './contract/test-stores.ts';
import { testWatches } from './contract/watches.ts';

/** Where stores keep what they are told: each that is opened there finds what the others kept. */
export type StorePlace = {
  open(): Promise<Store>;
  /** Called when all of its stores are closed. */
  remove(): Promise<void>;
};

/** What every store does, whatever it is built on. */
export function describeStore(name: string, makePlace: () => Promise<StorePlace>): void {
  describe(`${name} as a store`, () => {
    let place: StorePlace;
    let opened: Store[];
    const openAnother = async () => {
      const store = await place.open();
      opened.push(store);
      return store;
    };
    beforeEach(async () => {
      place = await makePlace();
      opened = [];
      await openAnother();
    });
    afterEach(async () => {
      for (const store of opened) await store.close();
      await place.remove();
    });
    const stores: TestStores = {
      get store() {
        return opened[0]!;
      },
      openAnother,
    };

    describe('keys that were seen', () => testSeenKeys(stores));
    describe('questions', () => testQuestionLog(stores));
    describe('feedback', () => testFeedback(stores));
    describe('watches', () => testWatches(stores));
    describe('subscriptions', () => testSubscriptions(stores));
    describe('articles', () => testServedArticles(stores));
    describe('installations', () => testInstallations(stores));
    describe('its lifetime', () => testLifetime(stores));
  });
}
