import { nameOf } from '../../src/annotate/ears.ts';
import { readText } from '../../src/draft/text.ts';
import { type Book, type Review, reviewDraft } from '../../src/review.ts';
import type { Rulebook } from '../../src/rulebook/rulebook.ts';
import { CORPUS_LABELS, type CorpusDraft } from '../corpus.ts';
import { percent, table } from '../table.ts';
import { add, count, mean, NOTHING, scoresOf, share, type Tally } from './tally.ts';
import { messageOf, readUnseen, UNSEEN_SETS } from './unseen.ts';

interface Reviewed {
  readonly draft: CorpusDraft;
  readonly review: Review;
}

/** What the whole pipeline makes of drafts that nothing was trained on. */
export function unseenFigures(book: Book): string {
  const sets = UNSEEN_SETS.map((set) => readUnseen(set).map((draft) => reviewed(draft, book)));
  const groups = [...sets, sets.flat()];
  const names = [...UNSEEN_SETS, 'overall'];
  return [
    'By label and draft:',
    byLabel(groups, names, book.rulebook),
    'By draft:',
    table(
      ['', ...names],
      WHOLES.map(([what, measure]) => [what, ...groups.map((group) => percentOf(measure(group)))]),
    ),
  ].join('\n\n');
}

function reviewed(draft: CorpusDraft, book: Book): Reviewed {
  return { draft, review: reviewDraft(readText(messageOf(draft)), book) };
}

function byLabel(
  groups: readonly (readonly Reviewed[])[],
  names: readonly string[],
  rulebook: Rulebook,
): string {
  const tallies = CORPUS_LABELS.map((label) =>
    groups.map((group) => tallyOf(group, label, rulebook)),
  );
  const all = groups.map((_, at) =>
    tallies.reduce((sum, byGroup) => add(sum, byGroup[at] ?? NOTHING), NOTHING),
  );
  const macro = groups.map((_, at) =>
    [0, 1, 2].map((score) =>
      mean(tallies.map((byGroup) => scoresOf(byGroup[at] ?? NOTHING)[score] ?? Number.NaN)),
    ),
  );
  return table(
    ['label', ...names.flatMap((name) => [`${name}: P`, 'R', 'F1']), 'holds'],
    [
      ...CORPUS_LABELS.map((label, at) => {
        const byGroup = tallies[at] ?? [];
        const { right, missed } = byGroup.at(-1) ?? NOTHING;
        return [label, ...byGroup.flatMap(scoresOf).map(percent), String(right + missed)];
      }),
      ['all together', ...all.flatMap(scoresOf).map(percent)],
      ['mean of labels', ...macro.flat().map(percent)],
    ],
  );
}

/** A move is heard where the review lists it, a fault where the rule about it has a finding. */
function tallyOf(group: readonly Reviewed[], label: string, rulebook: Rulebook): Tally {
  const name = label === 'placeholder' ? 'no-placeholders' : nameOf(label, rulebook);
  return group.reduce(
    (tally, { draft, review }) =>
      count(
        tally,
        draft.sentences.some(({ labels }) => labels.includes(label)),
        review.moves.some((move) => move.name === name) ||
          review.findings.some((finding) => finding.rule === name),
      ),
    NOTHING,
  );
}

const declines = ({ draft }: Reviewed) => draft.kind !== 'not-a-decline';
const good = ({ draft }: Reviewed) => draft.quality === 'good';
const takenForNone = ({ review }: Reviewed) => review.scenario === 'not-a-decline';

/** So many of so many. */
type Part = readonly [part: number, whole: number];

const WHOLES: readonly (readonly [string, (group: readonly Reviewed[]) => Part])[] = [
  [
    'good declines with an error',
    (group) =>
      partOf(
        group.filter((each) => declines(each) && good(each)),
        ({ review }) => review.findings.some(({ severity }) => severity === 'error'),
      ),
  ],
  ['good declines scored above bad', (group) => wellOrdered(group.filter(declines))],
  [
    'scenario as labelled',
    (group) => partOf(group, ({ draft, review }) => review.scenario === draft.kind),
  ],
  [
    'no decline, and taken for none',
    (group) =>
      partOf(
        group.filter((each) => !declines(each)),
        takenForNone,
      ),
  ],
  ['a decline, but taken for none', (group) => partOf(group.filter(declines), takenForNone)],
];

function partOf<T>(group: readonly T[], holds: (each: T) => boolean): Part {
  return [group.filter(holds).length, group.length];
}

/** How many pairs of a good and a bad draft give the good one the higher score; a tie is half. */
function wellOrdered(group: readonly Reviewed[]): Part {
  const better = group.filter(good);
  const worse = group.filter(({ draft }) => draft.quality === 'bad');
  let points = 0;
  for (const { review } of better) {
    for (const other of worse) points += 0.5 + Math.sign(review.score - other.review.score) / 2;
  }
  return [points, better.length * worse.length];
}

function percentOf([part, whole]: Part): string {
  return `${percent(share(part, whole))} (${part}/${whole})`;
}
