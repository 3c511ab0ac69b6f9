import { LABELS } from '../../src/model/labels.ts';
import { percent, table } from '../table.ts';
import { EARS, type Ear, type HeardDraft } from './corpus-hearing.ts';
import { add, count, mean, NOTHING, scoresOf, type Tally } from './tally.ts';

/** Tables of what phrases, model and both hear, by sentence and by draft. */
export function figuresOf(drafts: readonly HeardDraft[]): string {
  const sentences = drafts.flatMap((draft) =>
    draft.sentences.map((sentence) => ({ id: draft.id, sentences: [sentence] })),
  );
  return [
    'By sentence:',
    figures(sentences),
    'By draft, where a label holds if it holds for some sentence:',
    figures(drafts),
  ].join('\n\n');
}

function figures(groups: readonly HeardDraft[]): string {
  const tallies = LABELS.map((label) => EARS.map((ear) => tallyOf(groups, label, ear)));
  const all = EARS.map((_, ear) =>
    tallies.reduce((sum, byEar) => add(sum, byEar[ear] ?? NOTHING), NOTHING),
  );
  const macro = EARS.map((_, ear) =>
    [0, 1, 2].map((score) =>
      mean(tallies.map((byEar) => scoresOf(byEar[ear] ?? NOTHING)[score] ?? Number.NaN)),
    ),
  );
  const holding = ([first = NOTHING]: readonly Tally[]) => String(first.right + first.missed);
  return table(
    ['label', 'holds', ...EARS.flatMap((ear) => [`${ear}: P`, 'R', 'F1'])],
    [
      ...LABELS.map((label, at) => {
        const byEar = tallies[at] ?? [];
        return [label, holding(byEar), ...byEar.flatMap(scoresOf).map(percent)];
      }),
      ['all together', holding(all), ...all.flatMap(scoresOf).map(percent)],
      ['mean of labels', '', ...macro.flat().map(percent)],
    ],
  );
}

function tallyOf(groups: readonly HeardDraft[], label: (typeof LABELS)[number], ear: Ear): Tally {
  return groups.reduce(
    (tally, { sentences }) =>
      count(
        tally,
        sentences.some(({ labels }) => labels.includes(label)),
        sentences.some(({ heard }) => heard[ear].has(label)),
      ),
    NOTHING,
  );
}
