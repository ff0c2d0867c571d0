import type { Features } from '../search/passage-features.ts';
import model from './confidence.json' with { type: 'json' };

/** The chance, 0 to 1, that the best passage holds the answer. */
export function estimateConfidence(best: Features): number {
  let logit = model.intercept;
  for (const [feature, weight] of Object.entries(model.weights)) {
    logit += weight * best[feature as keyof typeof model.weights];
  }
  return 1 / (1 + Math.exp(-logit));
}

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const THRESHOLDS: { found: number; unsure: number } = model.thresholds;
