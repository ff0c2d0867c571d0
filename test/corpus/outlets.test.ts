import { describe, expect, it } from 'vitest';
import { findOutlet, isAgency } from '../../src/corpus/outlets.ts';

describe('findOutlet', () => {
  it.each([
    ['AA', 'Anadolu Agency (AA)'],
    ['rudaw', 'Rudaw'],
    ['SANA', 'SANA'],
    ['dpa', 'Deutsche Presse-Agentur (dpa)'],
    ['The Eastern Herald', 'The Eastern Herald'],
    ['Gulan  Media', 'Gulan Media'],
    ['IraqiNews.com', 'IraqiNews.com'],
    ['Kurdistan 24', 'Kurdistan 24'],
  ])('knows %s', (name, known) => {
    expect(findOutlet(name)).toBe(known);
  });

  it.each([
    'Trump',
    'Barham Salih',
    'Breaking News',
    'Press Conference',
    'Media',
    'social media',
    'constructor',
    'Sana',
    'Sara Ali, Associated Press',
    '',
  ])('does not take %s for an outlet', (name) => {
    expect(findOutlet(name)).toBeUndefined();
  });
});

describe('isAgency', () => {
  it('knows an agency by the name it is found under', () => {
    expect(findOutlet('A.P.')).toBe('Associated Press (AP)');
    expect(['A.P.', 'Reuters', 'Anadolu'].map((name) => isAgency(findOutlet(name)!))).toEqual([
      true,
      true,
      true,
    ]);
    expect(isAgency('Rudaw')).toBe(false);
  });
});
