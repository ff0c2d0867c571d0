/** Sets rows in columns: the first column to the left, the others to the right. */
export function renderTable(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at]!) : cell.padStart(widths[at]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Rows under headings, with every sign as it stands. */
export function renderMarkdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const toRow = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = `|${headings.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`;
  return [toRow(headings), rule, ...rows.map(toRow)].join('\n');
}

/** `68.6`: a share in per cent; `–` where there is none. */
export function formatPercent(share: number | null | undefined): string {
  return share === null || share === undefined ? '–' : (share * 100).toFixed(1);
}

/** `+1.5`, `−0.3`, `0.0`, in percentage points. */
export function formatPoints(difference: number): string {
  const digits = Math.abs(difference * 100).toFixed(1);
  if (digits === '0.0') return digits;
  return `${difference > 0 ? '+' : '−'}${digits}`;
}

/** `.0312`; below what 10,000 rounds can tell, `<.0001`. */
export function formatP(p: number): string {
  if (p >= 0.99995) return '1';
  return p < 0.0001 ? '<.0001' : p.toFixed(4).slice(1);
}

/** `1.25 / 3.04`: half of the questions, and all but one in a hundred, took no longer. */
export function formatTimes(times: { p50: number | null; p99: number | null } | undefined): string {
  return `${times?.p50 ?? '–'} / ${times?.p99 ?? '–'}`;
}
