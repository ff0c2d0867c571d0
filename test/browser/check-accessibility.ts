import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The serious and critical violations of the WCAG's A and AA rules that axe finds, one line each. */
export async function findViolations(page: Page): Promise<string[]> {
  // The page's own rules keep scripts out that are not its own; this way in is the browser's.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
    );
}
