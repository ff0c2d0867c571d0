import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { drawReliability } from '../../eval/draw-reliability.ts';
import { rasterizeSvg } from '../../eval/rasterize-svg.ts';

const THRESHOLDS = { found: 0.6 };
const PANELS = [
  {
    set: 'news',
    bins: [
      { questions: 12, confidence: 0.1, right: 0 },
      { questions: 13, confidence: 0.7, right: 0.9 },
    ],
  },
  { set: 'a < b & c', bins: [{ questions: 10, confidence: 0.4, right: 0.5 }] },
];

/** Where the marks of one kind stand, panel by panel. */
function read(svg: string) {
  const { document } = parseHTML(svg);
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  return {
    texts: all('text').map((text) => text.textContent),
    dots: all('circle').map((dot) => [dot.getAttribute('cx'), dot.getAttribute('cy')].map(Number)),
    dashed: all('[stroke-dasharray] line').map((line) => Number(line.getAttribute('x1'))),
  };
}

describe('drawReliability', () => {
  const { texts, dots, dashed } = read(drawReliability(PANELS, THRESHOLDS));

  it('names each set and says how many questions a dot stands for', () => {
    for (const text of ['news', '25 questions, 12–13 a dot', 'a < b & c', '10 questions, 10 a dot'])
      expect(texts).toContain(text);
  });

  it('sets each dot where its bin lies, with more confidence to the right and more right above', () => {
    expect(dots).toHaveLength(3);
    const [low, high, other] = dots as [number[], number[], number[]];
    expect(high[0]! - low[0]!).toBeCloseTo(2 * (other[0]! - low[0]!), 1);
    expect(low[1]! - high[1]!).toBeCloseTo(1.8 * (low[1]! - other[1]!), 1);
  });

  it('marks in every panel from where on an answer is found', () => {
    expect(texts.filter((text) => text === 'found')).toHaveLength(2);
    const [found] = dashed as [number];
    expect(dashed).toEqual([found, found]);
    const [low, high] = dots as [number[], number[]];
    const perShare = (high[0]! - low[0]!) / 0.6;
    expect(found - low[0]!).toBeCloseTo(0.5 * perShare, 1);
  });

  it('draws nothing of no sets, rather than to fail', () => {
    expect(read(drawReliability([], THRESHOLDS)).dots).toEqual([]);
  });
});

describe('rasterizeSvg', () => {
  const draw = (svg = drawReliability(PANELS, THRESHOLDS)) => Buffer.from(rasterizeSvg(svg));

  it('makes a PNG, the same of the same numbers and another of others', () => {
    const png = draw();
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(draw().equals(png)).toBe(true);
    expect(draw(drawReliability(PANELS, { found: 0.7 })).equals(png)).toBe(false);
  });

  it('draws text whatever fonts the machine has', () => {
    const picture = (text: string) =>
      draw(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"
        font-family="Lato"><text y="20">${text}</text></svg>`);
    expect(picture('found').equals(picture(''))).toBe(false);
  });
});
