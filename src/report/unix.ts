import { locatorOf } from './position.ts';
import type { Report } from './report.ts';
import { visible } from './visible.ts';

/** `path:line:column: severity: message [rule]`, a line each: what editors and `grep` understand. */
export function formatUnix(report: Report): string {
  return report.drafts
    .flatMap(({ path, review }) => {
      const locate = locatorOf(review.source);
      return review.findings.map((finding) => {
        const { line, column } = locate(finding);
        const message = visible(finding.message.replace(/\s+/g, ' '));
        return `${visible(path).replace(/\n/g, '\ufffd')}:${line}:${column}: ${finding.severity}: ${message} [${finding.rule}]\n`;
      });
    })
    .join('');
}
