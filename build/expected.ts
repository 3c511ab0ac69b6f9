import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format, Review, Span } from '../src/index.ts';
import { locatorOf } from '../src/report/position.ts';

export interface DraftFile {
  /** File name with its extension. */
  readonly name: string;
  readonly path: string;
  readonly expectedPath: string;
  readonly format: Format;
}

/** The drafts under `fixtures/drafts`, by name. */
export function draftFiles(): DraftFile[] {
  const folder = fileURLToPath(new URL('../fixtures/drafts/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => /\.(?:txt|md)$/.test(name) && name !== 'README.md')
    .sort()
    .map((name) => ({
      name,
      path: folder + name,
      expectedPath: folder + name.replace(/\.\w+$/, '.expected.json'),
      format: name.endsWith('.md') ? 'markdown' : 'text',
    }));
}

/** The expected files that have lost their draft. */
export function strayExpectedFiles(): string[] {
  const folder = fileURLToPath(new URL('../fixtures/drafts/', import.meta.url));
  const known = new Set(draftFiles().map(({ expectedPath }) => expectedPath));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.expected.json') && !known.has(folder + name))
    .map((name) => folder + name);
}

export function readDraft(file: DraftFile): string {
  return readFileSync(file.path, 'utf8');
}

/**
 * A review as compact JSON that a person can read: a line for each fact, move and finding, so that a
 * diff shows which of them changed.
 */
export function expectedText(review: Review): string {
  const locate = locatorOf(review.source);
  const textAt = ({ start, end }: Span): string => {
    if (start < end) return review.source.slice(start, end);
    const { line, column } = locate({ start, end });
    return `${line}:${column}`;
  };
  const moves = review.moves.map((mark) => [mark.name, textAt(mark)]);
  const findings = review.findings.map((finding) => [
    finding.rule,
    finding.severity,
    finding.points,
    textAt(finding),
  ]);
  const { recruiter, role, company, sender } = review.facts;
  const facts = Object.entries({ recruiter, role, company, sender });
  return `{
  "scenario": ${JSON.stringify(review.scenario)},
  "score": ${review.score},
  "verdict": ${JSON.stringify(review.verdict)},
  "facts": ${block(
    '{',
    facts.map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`),
    '}',
  )},
  "moves": ${block('[', moves.map(row), ']')},
  "findings": ${block('[', findings.map(row), ']')}
}
`;
}

function row(values: readonly (string | number)[]): string {
  return `[${values.map((value) => JSON.stringify(value)).join(', ')}]`;
}

function block(open: string, lines: readonly string[], close: string): string {
  return lines.length === 0 ? open + close : `${open}\n    ${lines.join(',\n    ')}\n  ${close}`;
}
