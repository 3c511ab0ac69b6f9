import type { Severity } from '../rulebook/severity.ts';
import { jsonText } from './json.ts';
import { utf8LocatorOf } from './position.ts';
import type { Report } from './report.ts';

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: 'ERROR',
  warning: 'WARNING',
  suggestion: 'INFO',
};

/** The Reviewdog Diagnostic Format: lines and columns from 1, columns in UTF-8 bytes. */
export function formatRdjson({ drafts }: Report): string {
  const diagnostics = drafts.flatMap(({ path, review }) => {
    const locate = utf8LocatorOf(review.source);
    return review.findings.map((finding) => {
      const suggestions = finding.rewrites.flatMap(({ edits }) =>
        edits.length === 1
          ? edits.map(({ start, end, text }) => ({ range: locate({ start, end }), text }))
          : [],
      );
      return {
        message: finding.message,
        location: { path, range: locate(finding) },
        severity: SEVERITY[finding.severity],
        code: { value: finding.rule },
        ...(suggestions.length > 0 ? { suggestions } : {}),
      };
    });
  });
  return jsonText({ source: { name: 'decline-lint' }, diagnostics }, 2);
}
