import type { Severity } from '../rulebook/severity.ts';
import { locatorOf } from './position.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
};

/** Workflow commands that GitHub shows beside the lines, escaped as its documentation says. */
export function formatGithub({ drafts }: Report): string {
  return drafts
    .flatMap(({ path, review }) => {
      const locate = locatorOf(review.source);
      return review.findings.map((finding) => {
        const { line, column, endLine, endColumn } = locate(finding);
        const properties = Object.entries({
          file: path,
          line,
          endLine,
          // Columns are shown only where they are of one line.
          ...(line === endLine ? { col: column, endColumn } : {}),
          title: finding.rule,
        }).map(([name, value]) => `${name}=${property(String(value))}`);
        return `::${COMMANDS[finding.severity]} ${properties.join(',')}::${data(visible(finding.message))}\n`;
      });
    })
    .join('');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
