const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  menu: 'M3 5h14M3 10h14M3 15h14',
  send: 'M3 4l14 6-14 6 3-6zM6 10h6',
  thread: 'M3 4h14v10H8l-4 3v-3H3zM6.5 8h7M6.5 11h4',
  inspect: 'M9 15A6 6 0 1 0 9 3a6 6 0 0 0 0 12zM13.5 13.5L18 18M9 6.5v.1M9 9v3.5',
  eye: 'M1.5 10S4.5 4.5 10 4.5 18.5 10 18.5 10 15.5 15.5 10 15.5 1.5 10 1.5 10zM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  up: 'M6 9v8H3V9zM6 9l3.5-6c1 0 1.8.8 1.8 1.8L10.8 8H16c.9 0 1.6.8 1.4 1.7l-1.2 6A1.6 1.6 0 0 1 14.600 17H6',
  down: 'M6 11V3H3v8zM6 11l3.500 6c1 0 1.800-.8 1.800-1.800L10.800 12H16c.9 0 1.600-.8 1.400-1.700l-1.200-6A1.600 1.600 0 0 0 14.600 3H6',
} as const;

/** A picture beside words that say the same, or in a button that has a label. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
