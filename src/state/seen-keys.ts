/** A key that somebody holds. */
export type Claim = {
  key: string;
  /** Tells this claim from a later one of the same key. */
  id: string;
};

/**
 * Keys of work that must be done once: a message to answer, a button that was pressed.
 *
 * A claim holds until a moment and no longer, so that one whose process died is free again by
 * itself. Whoever works claims for a short while, prolongs while the work goes on, and prolongs for
 * as long as the key shall be remembered when it is done.
 */
export type SeenKeys = {
  /** The claim, for the first that asks; undefined while somebody's claim holds. */
  claim(key: string, time: { nowMs: number; untilMs: number }): Promise<Claim | undefined>;
  /**
   * Lets a claim hold until then at least: none is ever shortened, in whatever order calls arrive.
   * False if it is no longer the key's claim, and nothing changes.
   */
  prolong(claim: Claim, untilMs: number): Promise<boolean>;
  /** Frees the key, unless the claim is no longer the key's. */
  release(claim: Claim): Promise<void>;
};
