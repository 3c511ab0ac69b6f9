import { LABELS, type Label } from '../model/labels.ts';
import type { Model } from '../model/model.ts';
import { probability, type Sums } from '../model/predict.ts';

/**
 * What sounds alike and is hardly ever both: a refusal is either clear or hedged, and a promise in place of an answer is
 * no open door. Where a rival is more probable, the move gives way (by draft, on the corpus and by models that had not
 * seen the writers: open door .849 to .857 in F1, praise .801 to .805, another way .771 to .775).
 */
const RIVALS: Partial<Record<Label, readonly Label[]>> = {
  decision: ['hedged'],
  hedged: ['decision'],
  gratitude: ['rude'],
  compliment: ['criticism', 'rude'],
  'well-wish': ['criticism', 'rude'],
  'open-door': ['ghosting', 'rude'],
  alternative: ['negotiation', 'ghosting', 'criticism'],
};

/** Also where a phrase has heard these, it may have heard the rival: "I'll be in touch as and when." */
export const TAKEN_FOR_RIVALS: readonly Label[] = [
  'compliment',
  'well-wish',
  'open-door',
  'alternative',
];

/** Whether a rival of the label is more probable than this in the sentence. */
export function yields(
  label: Label,
  certainty: number,
  sums: Sums | undefined,
  model: Model,
): boolean {
  return (RIVALS[label] ?? []).some((rival) => {
    const output = LABELS.indexOf(rival);
    return probability(model, output, sums?.[output] ?? 0) > certainty;
  });
}
