import { tokensOf } from '../../src/model/features.ts';
import { LABELS, type Label } from '../../src/model/labels.ts';
import { type Predictor, probability } from '../../src/model/predict.ts';
import { percent, table } from '../table.ts';
import { share } from './tally.ts';
import { readPairs } from './unseen.ts';

/** How well the model tells sentences from their near twins, each heard alone. */
export function pairsFigures(predictor: Predictor): string {
  const pairs = readPairs().map(({ label, is, twin }) => {
    const [more, less] = [probabilityOf(is, label), probabilityOf(twin, label)];
    const present = predictor.model.outputs[LABELS.indexOf(label)]?.present ?? 1;
    return { label, ordered: more > less, apart: more >= present && less < present };
  });
  const row = (name: string, group: typeof pairs) => [
    name,
    String(group.length),
    percent(share(group.filter(({ ordered }) => ordered).length, group.length)),
    percent(share(group.filter(({ apart }) => apart).length, group.length)),
  ];
  return table(
    ['near twins', 'pairs', 'more probable', 'told apart'],
    [
      ...LABELS.map((label) =>
        row(
          label,
          pairs.filter((pair) => pair.label === label),
        ),
      ),
      row('overall', pairs),
    ],
  );

  function probabilityOf(text: string, label: Label): number {
    const output = LABELS.indexOf(label);
    const [sums] = predictor.hear([tokensOf(text)]).sentences;
    return probability(predictor.model, output, sums?.[output] ?? 0);
  }
}
