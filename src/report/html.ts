import type { RewritableFinding } from '../rewrite/rewrite.ts';
import { DIALS } from '../tone/features.ts';
import { checklistOf } from './checklist.ts';
import { STYLE } from './html-style.ts';
import { locatorOf } from './position.ts';
import type { Report, ReviewedDraft } from './report.ts';
import { visible } from './visible.ts';

const VERDICTS = { stop: 'Not yet', revise: 'Nearly', ready: 'Ready to send' } as const;

/** One page that needs nothing else: the draft with its marks, what was found, the checklist, the dials. */
export function formatHtml(report: Report): string {
  const drafts = report.drafts.map((draft) => drawDraft(draft, report)).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>decline-lint</title>
<style>${STYLE}</style>
</head>
<body>
${drafts}
<footer>decline-lint ${asText(report.version)}, made on your own machine</footer>
</body>
</html>
`;
}

function drawDraft({ path, review }: ReviewedDraft, report: Report): string {
  const items = checklistOf({ review }, report).map(
    ({ title, findings: open }) =>
      `<li class="${open.length > 0 ? 'open' : 'met'}">${asText(title)}</li>`,
  );
  const dials = DIALS.map((dial) => {
    const { value } = review.tone[dial];
    return `<div><dt>${dial}</dt><dd><meter min="0" max="100" value="${value}">${value}</meter> ${value}</dd></div>`;
  });
  return `<main>
<h1>${asText(path)}</h1>
<p class="score ${review.verdict}"><strong>${review.score}</strong> of 100 <span>${VERDICTS[review.verdict]}</span></p>
<section class="letter"><pre>${marked(review.source, review.findings)}</pre></section>
<section><h2>What was found</h2>
${findings({ path, review })}
</section>
<section><h2>How it sounds</h2><p>${asText(review.tone.summary)}</p><dl>${dials.join('')}</dl></section>
${items.length > 0 ? `<section><h2>What the guides ask</h2><ul class="checklist">${items.join('')}</ul></section>\n` : ''}</main>`;
}

function findings({ review }: ReviewedDraft): string {
  if (review.findings.length === 0) return '<p>Nothing. It can go as it is.</p>';
  const locate = locatorOf(review.source);
  const items = review.findings.map((finding, at) => {
    const { line } = locate(finding);
    const offers = finding.rewrites.map(({ title }) => `<li>${asText(title)}</li>`).join('');
    const cost = finding.points > 0 ? `, −${finding.points}` : '';
    return `<li id="finding-${at + 1}" class="${finding.severity}"><b>${finding.severity}</b> <code>${asText(finding.rule)}</code> line ${line}${cost}<br>${asText(finding.message)}${offers ? `<ul>${offers}</ul>` : ''}</li>`;
  });
  return `<ol class="findings">${items.join('\n')}</ol>`;
}

/** The draft with a mark over each finding; of findings that meet, the first is marked. */
function marked(source: string, all: readonly RewritableFinding[]): string {
  let at = 0;
  let html = '';
  all.forEach((finding, index) => {
    const { start, end, severity } = finding;
    if (start < at) return;
    html += asText(source.slice(at, start));
    const number = `<sup><a href="#finding-${index + 1}">${index + 1}</a></sup>`;
    html +=
      start === end
        ? `<i class="${severity}">${number}</i>`
        : `<mark class="${severity}">${asText(source.slice(start, end))}</mark>${number}`;
    at = end;
  });
  return html + asText(source.slice(at));
}

/** Text as text, whatever a draft holds. */
function asText(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
