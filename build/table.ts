/** A Markdown table, padded so that it reads as well in a terminal. Numbers stand to the right. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  side: 'left' | 'right' = 'right',
): string {
  const widths = head.map((cell, column) =>
    Math.max(3, cell.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths
      .map((width, column) => {
        const cell = cells[column] ?? '';
        return column === 0 || side === 'left' ? cell.padEnd(width) : cell.padStart(width);
      })
      .join(' | ')} |`;
  const rule = widths.map((width, column) =>
    column === 0 || side === 'left' ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), line(rule), ...rows.map(line)].join('\n');
}

export function percent(value: number): string {
  return Number.isNaN(value) ? '–' : (100 * value).toFixed(1);
}
