import { type Colors, NO_COLORS } from '../report/colors.ts';
import { formatJson } from '../report/json.ts';
import { formatPretty } from '../report/pretty.ts';
import type { Report } from '../report/report.ts';
import { formatUnix } from '../report/unix.ts';
import type { CliOptions } from './cli-options.ts';
import { isTerminal } from './output.ts';

const NARROWEST = 60;
const WIDEST = 100;

/** The report in the format that was asked for; what few ask for is loaded when they do. */
export async function format(report: Report, options: CliOptions): Promise<string> {
  switch (options.format) {
    case 'json':
      return formatJson(report);
    case 'unix':
      return formatUnix(report);
    case 'ndjson':
      return (await import('../report/ndjson.ts')).formatNdjson(report);
    case 'sarif':
      return (await import('../report/sarif.ts')).formatSarif(report);
    case 'rdjson':
      return (await import('../report/rdjson.ts')).formatRdjson(report);
    case 'github':
      return (await import('../report/github.ts')).formatGithub(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).formatMarkdown(report);
    case 'html':
      return (await import('../report/html.ts')).formatHtml(report);
    case 'pretty': {
      const width = reportWidth();
      return formatPretty(report, { colors: await colorsFor(options), width });
    }
  }
}

/** What the report is drawn for where the output is no terminal. */
const USUAL_WIDTH = 84;

/** Columns of the terminal, within reason. */
export function reportWidth(): number {
  return Math.max(NARROWEST, Math.min(columns(), WIDEST));
}

function columns(): number {
  return isTerminal(1) ? (process.stdout.columns ?? USUAL_WIDTH) : USUAL_WIDTH;
}

/** The colours that are wanted: none where nobody would see them. */
export async function colorsFor(options: CliOptions): Promise<Colors> {
  return wantsColor(options) ? painted() : NO_COLORS;
}

/** picocolors looks at the terminal when it is loaded, which costs milliseconds: only for colour. */
async function painted(): Promise<Colors> {
  const { default: picocolors } = await import('picocolors');
  return picocolors.createColors(true);
}

/** Flags first, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then the terminal. */
function wantsColor({ color, outputFile }: CliOptions): boolean {
  if (color !== undefined) return color;
  if (process.env.NO_COLOR) return false;
  if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
  return outputFile === undefined && isTerminal(1) && process.env.TERM !== 'dumb';
}
