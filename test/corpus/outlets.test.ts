import { describe, expect, it } from 'vitest';
import { findAgency, findOutlet } from '../../src/corpus/outlets.ts';

describe('findOutlet', () => {
  it.each([
    ['AA', 'Anadolu Agency (AA)'],
    ['rudaw', 'Rudaw'],
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
    'Sara Ali, Associated Press',
    '',
  ])('does not take %s for an outlet', (name) => {
    expect(findOutlet(name)).toBeUndefined();
  });
});

describe('findAgency', () => {
  it('knows agencies by mark and by name, and nothing else', () => {
    expect(findAgency('A.P.')).toBe('Associated Press (AP)');
    expect(findAgency('Reuters')).toBe('Reuters');
    expect(findAgency('Rudaw')).toBeUndefined();
    expect(findAgency('toString')).toBeUndefined();
  });
});
