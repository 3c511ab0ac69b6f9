import type { Severity } from '../rulebook/severity.ts';
import { jsonText } from './json.ts';
import { locatorOf } from './position.ts';
import type { Report, ReviewedDraft } from './report.ts';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'note',
};

/** SARIF 2.1.0: one run with its rules, their help, and results with fixes and fingerprints. */
export function formatSarif({ drafts, rules, version }: Report): string {
  const indices = new Map(rules.map(({ rule }, index) => [rule, index]));
  const log = {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        columnKind: 'utf16CodeUnits',
        tool: {
          driver: {
            name: 'decline-lint',
            semanticVersion: version,
            rules: rules.map(({ rule, title, message, severity, guides }) => ({
              id: rule,
              shortDescription: { text: title },
              fullDescription: { text: message },
              help: { text: `${title}. decline-lint --explain ${rule} tells why, with examples.` },
              defaultConfiguration: { level: LEVELS[severity] },
              properties: { tags: [...guides] },
            })),
          },
        },
        artifacts: drafts.map(({ path }) => ({ location: { uri: uriOf(path) } })),
        results: drafts.flatMap((draft, index) => resultsOf(draft, index, indices)),
      },
    ],
  };
  return jsonText(log, 2);
}

function resultsOf(
  { path, review }: ReviewedDraft,
  index: number,
  indices: ReadonlyMap<string, number>,
): object[] {
  const locate = locatorOf(review.source);
  const region = (span: { readonly start: number; readonly end: number }) => {
    const { line, column, endLine, endColumn } = locate(span);
    return { startLine: line, startColumn: column, endLine, endColumn };
  };
  const artifactLocation = { uri: uriOf(path), index };
  const seen = new Map<string, number>();
  return review.findings.map((finding) => {
    const words = review.source.slice(finding.start, finding.end).replace(/\s+/g, ' ');
    const print = `${finding.rule}:${hash(words)}`;
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    const rule = indices.get(finding.rule);
    return {
      ruleId: finding.rule,
      ...(rule === undefined ? {} : { ruleIndex: rule }),
      level: LEVELS[finding.severity],
      message: { text: finding.message },
      locations: [{ physicalLocation: { artifactLocation, region: region(finding) } }],
      // The same words under the same rule are the same finding, wherever they have moved to.
      partialFingerprints: { 'ruleAndWords/v1': `${print}:${count}` },
      ...(finding.rewrites.length > 0
        ? {
            fixes: finding.rewrites.map(({ title, edits }) => ({
              description: { text: title },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: edits.map(({ start, end, text }) => ({
                    deletedRegion: region({ start, end }),
                    insertedContent: { text },
                  })),
                },
              ],
            })),
          }
        : {}),
    };
  });
}

/** A path as a relative reference; what could be taken for a scheme or a query is escaped. */
function uriOf(path: string): string {
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}

/** FNV-1a, 32 bits, in hexadecimal: enough to tell the findings of a letter apart. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
