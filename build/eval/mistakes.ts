import { LABELS } from '../../src/model/labels.ts';
import type { HeardDraft } from './corpus-hearing.ts';

const SHOWN = 30;

/** What both ears together get wrong though the model is surest of it, worst first. */
export function mistakesIn(drafts: readonly HeardDraft[]): string {
  const mistakes = drafts.flatMap(({ id, sentences }) =>
    sentences.flatMap(({ text, labels, heard, probabilities }) =>
      LABELS.flatMap((label, output) => {
        const is = labels.includes(label);
        if (heard.both.has(label) === is) return [];
        const p = probabilities[output] ?? 0;
        return [{ id, label, p, text, is, error: Math.abs(p - (is ? 1 : 0)) }];
      }),
    ),
  );
  return mistakes
    .sort((a, b) => b.error - a.error)
    .slice(0, SHOWN)
    .map(
      ({ id, label, p, text, is }) =>
        `${id} ${is ? 'missed' : 'wrong '} ${label.padEnd(12)} ${p.toFixed(3)}  ${text}`,
    )
    .join('\n');
}
