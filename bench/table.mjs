const COLUMNS = ['measured', 'decline-lint', 'against', 'theirs', 'ratio', 'budget'];

/** The rows as one Markdown table, its columns aligned. */
export function tableOf(rows) {
  const cells = rows.map((row) => [
    row.what,
    figure(row.ours, row.unit),
    row.against ?? '',
    figure(row.theirs, row.unit),
    row.ratio === undefined ? '' : row.ratio.toFixed(2),
    row.budget ?? '',
  ]);
  const widths = COLUMNS.map((name, at) =>
    Math.max(name.length, ...cells.map((row) => row[at].length)),
  );
  const line = (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at])).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(COLUMNS), rule, ...cells.map(line)].join('\n');
}

function figure(number, unit) {
  if (number === undefined) return '';
  const digits = number >= 100 ? 0 : 1;
  const format = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return `${number.toLocaleString('en-GB', format)} ${unit}`;
}
