import { type Line, linesOf } from '../draft/lines.ts';
import type { Review } from '../review.ts';
import type { RewritableFinding } from '../rewrite/rewrite.ts';
import { SEVERITIES, type Severity } from '../rulebook/severity.ts';
import type { Verdict } from '../score.ts';
import { type ChecklistItem, checklistOf } from './checklist.ts';
import type { Colors } from './colors.ts';
import { drawDials } from './dials.ts';
import { type ExcerptLine, excerptOf } from './excerpt.ts';
import { type Report, type ReviewedDraft, summarise } from './report.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

export interface PrettyOptions {
  readonly colors: Colors;
  /** Columns to keep within. */
  readonly width: number;
}

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '▲', suggestion: '·' };
const VERDICTS: Readonly<Record<Verdict, string>> = {
  stop: 'not yet: mend what is marked ✗',
  revise: 'nearly: worth another look',
  ready: 'ready to send',
};
const NOTHING = 'This does not turn anything down, so there is nothing to check.';
const FOREIGN =
  'This does not seem to be English, and only English is reviewed; blanks that were left in are looked for all the same.';
const ENGLISH = /\b(?:the|and|you|your|to|for|of|i|my|is|have|not|with|that|this|be|it)\b/gi;
/** English has more of its small words than this; a text of few words tells nothing. */
const FEWEST = 0.08;
const TELLING = 12;

function isEnglish(source: string): boolean {
  const words = source.match(/\p{L}+/gu)?.length ?? 0;
  return words < TELLING || (source.match(ENGLISH)?.length ?? 0) / words >= FEWEST;
}

/** The bar takes what the longest verdict leaves of a line, up to this. */
const LONGEST_BAR = 30;
const BESIDE_BAR = 12 + Math.max(...Object.values(VERDICTS).map(({ length }) => length));

/** For people: the draft's own lines with what was found in them, a checklist and the score. */
export function formatPretty(report: Report, options: PrettyOptions): string {
  const { colors } = options;
  const drafts = report.drafts.map((draft) => drawDraft(draft, report, colors, options.width));
  const parts = report.drafts.length > 1 ? [...drafts, drawSummary(report, colors)] : drafts;
  return parts.join('\n');
}

function drawDraft(
  { path, review }: ReviewedDraft,
  report: Report,
  c: Colors,
  width: number,
): string {
  const { words, sentences } = review.stats;
  const size = `${plural(words, 'word')}, ${plural(sentences, 'sentence')}`;
  const head = `${c.bold(visible(path))}  ${c.dim(`${review.scenario} · ${size}`)}`;
  if (review.scenario === 'not-a-decline' && review.findings.length === 0) {
    const [first = '', ...rest] = wrap(isEnglish(review.source) ? NOTHING : FOREIGN, width - 2);
    const said = [`  ${first}`, ...rest.map((line) => `  ${line}`)];
    return [head, '', ...said, '', ...drawDials(review, c, width), ''].join('\n');
  }
  const lines = linesOf(review.source);
  const findings = review.findings.map((finding) => drawFinding(finding, lines, c, width));
  const items = checklistOf({ review }, report);
  const checked = items.length > 0 ? [...drawChecklist(items, c, width), ''] : [];
  const dials = report.quiet ? [] : [...drawDials(review, c, width), ''];
  return [head, '', ...findings, ...checked, ...dials, scoreLine(review, c, width), ''].join('\n');
}

/** One finding: its place in the draft, what is wrong and why, and what to write instead. */
export function drawFinding(
  finding: RewritableFinding,
  source: readonly Line[],
  c: Colors,
  width: number,
): string {
  const paint = painter(finding.severity, c);
  const cost = finding.points > 0 ? c.dim(`  −${finding.points}`) : '';
  const lines = [
    `  ${paint(`${SIGNS[finding.severity]} ${finding.severity}`)}  ${finding.rule}${cost}`,
  ];
  const excerpt = excerptOf(source, finding, width - 12);
  const gutter = String(excerpt.at(-1)?.number ?? 1).length;
  for (const line of excerpt) lines.push(...drawLine(line, gutter, paint, c));
  for (const line of wrap(visible(finding.message), width - 4)) lines.push(`    ${line}`);
  const [offer] = finding.rewrites;
  if (offer) {
    const [first = '', ...rest] = wrap(visible(offer.title), width - 7);
    lines.push(
      `    ${c.green('→')}  ${c.green(first)}`,
      ...rest.map((line) => `       ${c.green(line)}`),
    );
  }
  return `${lines.join('\n')}\n`;
}

function drawLine(
  line: ExcerptLine,
  gutter: number,
  paint: (text: string) => string,
  c: Colors,
): string[] {
  const number = String(line.number).padStart(gutter);
  return [
    `    ${c.dim(`${number} │`)} ${line.text}`,
    `    ${c.dim(`${' '.repeat(gutter)} │`)} ${paint(line.marks)}`,
  ];
}

/** What the guides ask, in two columns, each with a tick or what was found. */
function drawChecklist(checklist: readonly ChecklistItem[], c: Colors, width: number): string[] {
  const items = checklist.map(({ title, findings }) => {
    const finding = worst(findings);
    const sign = finding ? painter(finding.severity, c)(SIGNS[finding.severity]) : c.green('✓');
    return { sign, title };
  });
  const widest = (from: number, to: number) =>
    Math.max(0, ...items.slice(from, to).map(({ title }) => title.length));
  const half = Math.ceil(items.length / 2);
  const left = widest(0, half) + 2;
  const columns = width >= 8 + left + widest(half, items.length) ? 2 : 1;
  const rows = Math.ceil(items.length / columns);
  const lines = ['  What the guides ask'];
  for (let row = 0; row < rows; row += 1) {
    const cells = Array.from({ length: columns }, (_, column) => items[column * rows + row]);
    const drawn = cells.flatMap((item, column) => {
      if (!item) return [];
      const title = column === columns - 1 ? item.title : item.title.padEnd(left);
      return [`${item.sign} ${title}`];
    });
    lines.push(`    ${drawn.join('')}`.trimEnd());
  }
  return lines;
}

function worst(findings: readonly RewritableFinding[]): RewritableFinding | undefined {
  return findings.toSorted(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  )[0];
}

function scoreLine(review: Review, c: Colors, width: number): string {
  const paint = { stop: c.red, revise: c.yellow, ready: c.green }[review.verdict];
  const length = Math.max(0, Math.min(LONGEST_BAR, width - BESIDE_BAR));
  const full = Math.round((review.score / 100) * length);
  const bar = paint('█'.repeat(full)) + c.dim('░'.repeat(length - full));
  return `  ${bar} ${c.bold(String(review.score))}${c.dim('/100')}  ${paint(verdictOf(review))}`;
}

function verdictOf({ verdict, score }: Review): string {
  return verdict === 'revise' && score < FAR ? 'better not as it is' : VERDICTS[verdict];
}

/** Under this a draft is no longer nearly ready. */
const FAR = 50;

function drawSummary(report: Report, c: Colors): string {
  const { drafts, errors, warnings, suggestions, failed } = summarise(report);
  const counts = [
    plural(drafts, 'draft'),
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    plural(suggestions, 'suggestion'),
    ...(failed > 0 ? [`${failed} not read`] : []),
  ];
  return `${c.bold(counts.join(' · '))}\n`;
}

function painter(severity: Severity, c: Colors): (text: string) => string {
  return { error: c.red, warning: c.yellow, suggestion: c.cyan }[severity];
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
