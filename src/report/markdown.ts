import { DIALS } from '../tone/features.ts';
import { checklistOf } from './checklist.ts';
import { locatorOf } from './position.ts';
import type { Report, ReviewedDraft } from './report.ts';

/** For a comment or a note: what was found, with its lines, and the checklist. */
export function formatMarkdown(report: Report): string {
  return report.drafts.map((draft) => drawDraft(draft, report)).join('\n');
}

function drawDraft({ path, review }: ReviewedDraft, report: Report): string {
  const locate = locatorOf(review.source);
  const { tone } = review;
  const findings = review.findings.flatMap((finding) => {
    const { line } = locate(finding);
    const cost = finding.points > 0 ? `, −${finding.points}` : '';
    return [
      `- **${finding.severity}** \`${finding.rule}\` (line ${line}${cost}): ${plain(finding.message)}`,
      ...finding.rewrites.slice(0, 1).map(({ title }) => `  - ${plain(title)}`),
    ];
  });
  const checklist = checklistOf({ review }, report).map(
    ({ title, findings: open }) => `- [${open.length > 0 ? ' ' : 'x'}] ${title}`,
  );
  const dials = DIALS.map((dial) => `${dial} ${tone[dial].value}`).join(', ');
  return [
    `## ${plain(path)}: ${review.score} of 100, ${review.verdict}`,
    '',
    `Scenario: ${review.scenario}. It sounds ${tone.summary} (${dials}).`,
    '',
    ...(findings.length > 0 ? [...findings, ''] : []),
    ...(checklist.length > 0 ? ['### What the guides ask', '', ...checklist, ''] : []),
  ].join('\n');
}

/** Words of a draft that mean nothing to Markdown or HTML, on one line. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~!&]/g, (sign) => `\\${sign}`);
}
