import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { ReliabilityBin } from './measure-reliability.ts';
import { computeWilsonInterval } from './metrics.ts';

/** A set of questions, and what its confidence was worth. */
export type ReliabilityPanel = { set: string; bins: readonly ReliabilityBin[] };

const COLUMNS = 4;
const COLUMN_PX = 240;
const ROW_PX = 280;
const MARGIN_PX = 55;

/** From the palette of Okabe and Ito, which colour blindness doesn't change much. */
const BLUE = '#0072b2';
const GREY = '#6b6b6b';

/**
 * Draws how often the first passage was right at each confidence as SVG, one panel a set.
 * The same numbers make the same text.
 * @param thresholds `found`: the confidence from which an answer is shown as found.
 */
export function drawReliability(
  panels: readonly ReliabilityPanel[],
  { found }: { found: number },
): string {
  const facets = panels.map(({ set, bins }, n) => ({
    set,
    count: describeCount(bins),
    column: n % COLUMNS,
    row: Math.floor(n / COLUMNS),
  }));
  const dots = panels.flatMap(({ bins }, n) =>
    bins.map(({ questions, confidence, right }) => {
      const [low, high] = computeWilsonInterval(right, questions);
      return { ...facets[n]!, confidence, right, low, high };
    }),
  );
  const inFacet = { fx: 'column', fy: 'row' };
  const inHead = { frameAnchor: 'top-left', textAnchor: 'start' } as const;
  const percent: Plot.ScaleOptions = {
    percent: true,
    domain: [0, 100],
    ticks: 5,
    labelAnchor: 'center',
    labelArrow: 'none',
    labelOffset: 42,
  };
  const outcomes = [{ from: found, outcome: 'found' }];
  const svg = Plot.plot({
    document: parseHTML('<html></html>').document,
    width: 2 * MARGIN_PX + Math.min(COLUMNS, panels.length) * COLUMN_PX,
    height: 2 * MARGIN_PX + Math.ceil(panels.length / COLUMNS) * ROW_PX,
    marginTop: MARGIN_PX,
    marginBottom: MARGIN_PX,
    marginLeft: MARGIN_PX,
    style: { color: 'black', fontFamily: 'Lato', fontSize: '11px' },
    x: { ...percent, label: 'confidence, %' },
    y: { ...percent, label: 'first passage right, %' },
    fx: { axis: null, padding: 0.12 },
    fy: { axis: null, padding: 0.3 },
    marks: [
      Plot.frame({ stroke: '#d0d0d0' }),
      Plot.line([0, 1], { x: (share) => share, y: (share) => share, stroke: GREY }),
      Plot.ruleX(outcomes, { x: 'from', stroke: GREY, strokeDasharray: '3,3' }),
      Plot.text(outcomes, { ...inHead, x: 'from', dy: -14, text: 'outcome', fill: GREY }),
      Plot.ruleX(dots, { ...inFacet, x: 'confidence', y1: 'low', y2: 'high', stroke: BLUE }),
      Plot.dot(dots, { ...inFacet, x: 'confidence', y: 'right', r: 3.5, fill: BLUE }),
      Plot.text(facets, {
        ...inFacet,
        ...inHead,
        dy: -46,
        text: 'set',
        fontSize: 13,
        fontWeight: 'bold',
      }),
      Plot.text(facets, { ...inFacet, ...inHead, dy: -30, text: 'count' }),
    ],
  });
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return svg.outerHTML;
}

/** `129 questions, 12–13 a dot` */
function describeCount(bins: readonly ReliabilityBin[]): string {
  const counts = bins.map(({ questions }) => questions);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const range = [...new Set([Math.min(...counts), Math.max(...counts)])].join('–');
  return `${total} questions, ${range} a dot`;
}
