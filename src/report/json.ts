import { DIALS } from '../tone/features.ts';
import type { DialReading } from '../tone/tone.ts';
import { locatorOf } from './position.ts';
import { type Report, type ReviewedDraft, summarise } from './report.ts';

/** The version of the JSON's shape; it changes only with an entry in CHANGELOG. */
export const SCHEMA_VERSION = 1;

/** The report as JSON, as `schema/review.schema.json` describes it. */
export function formatJson(report: Report): string {
  const value = {
    schema: SCHEMA_VERSION,
    tool: { name: 'decline-lint', version: report.version },
    drafts: report.drafts.map(draftJson),
    summary: summarise(report),
  };
  return jsonText(value, 2);
}

/** A value as JSON and a line end. JSON leaves U+007F to U+009F as they are; a terminal may not. */
export function jsonText(value: unknown, indent = 0): string {
  const text = JSON.stringify(value, null, indent).replace(
    /[\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** One draft as plain data. */
export function draftJson({ path, review }: ReviewedDraft): object {
  const locate = locatorOf(review.source);
  return {
    path,
    format: review.format,
    inFile: review.inFile,
    scenario: review.scenario,
    score: review.score,
    verdict: review.verdict,
    moves: review.moves.map((move) => ({
      move: move.name,
      ...locate(move),
      text: review.source.slice(move.start, move.end),
      by: move.by,
      certainty: move.certainty,
    })),
    findings: review.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      points: finding.points,
      message: finding.message,
      ...locate(finding),
      guides: finding.guides,
      rewrites: finding.rewrites.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map(({ start, end, text }) => ({ offset: start, endOffset: end, text })),
      })),
    })),
    tone: {
      summary: review.tone.summary,
      register: review.tone.register,
      ...Object.fromEntries(DIALS.map((dial) => [dial, dialJson(review.tone[dial])])),
    },
    facts: review.facts,
    stats: review.stats,
  };
}

function dialJson({ value, spans }: DialReading): object {
  return {
    value,
    spans: spans.map(({ start, end, weight, feature }) => ({
      offset: start,
      endOffset: end,
      weight,
      feature,
    })),
  };
}
