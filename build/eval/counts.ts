import { KINDS } from '../../src/model/labels.ts';
import { CORPUS_LABELS, type CorpusDraft, fileOf, QUALITIES } from '../corpus.ts';
import { table } from '../table.ts';

/** How many drafts, sentences, labels and near twins the corpus has. */
export function countsOf(drafts: readonly CorpusDraft[]): string {
  const sentences = drafts.flatMap((draft) => draft.sentences);
  const files = [...new Set(drafts.map(fileOf))];
  return [
    `${drafts.length} drafts with ${sentences.length} sentences.`,
    table(
      ['label', 'holds', 'near twins'],
      CORPUS_LABELS.map((label) => [
        label,
        String(sentences.filter(({ labels }) => labels.includes(label)).length),
        String(sentences.filter(({ near }) => near.includes(label)).length),
      ]),
    ),
    table(
      ['kind', ...QUALITIES, 'all'],
      KINDS.map((kind) => {
        const own = drafts.filter((draft) => draft.kind === kind);
        const byQuality = QUALITIES.map(
          (quality) => own.filter((draft) => draft.quality === quality).length,
        );
        return [kind, ...[...byQuality, own.length].map(String)];
      }),
    ),
    table(
      ['file', 'drafts', 'sentences', 'labels', 'near twins'],
      files.map((file) => {
        const own = drafts.filter((draft) => fileOf(draft) === file);
        const lines = own.flatMap((draft) => draft.sentences);
        const labels = lines.flatMap((sentence) => sentence.labels);
        const near = lines.flatMap((sentence) => sentence.near);
        return [`${file}.jsonl`, ...[own, lines, labels, near].map(({ length }) => String(length))];
      }),
    ),
  ].join('\n\n');
}
