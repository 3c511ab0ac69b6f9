import type { Annotation, Mark } from '../annotate/annotation.ts';
import { isSaid } from '../annotate/marks.ts';
import type { Sentence } from '../draft/draft.ts';
import { tokensOf } from '../model/features.ts';
import { LABELS } from '../model/labels.ts';
import type { Predictor } from '../model/predict.ts';
import type { Rulebook } from '../rulebook/rulebook.ts';
import { visible } from './visible.ts';

/** How many of the words that weighed most are shown. */
const MOST_WORDS = 4;

/**
 * Each sentence of a draft with what was heard in it: the move or fault, by which ear, how surely, and
 * why: the words of the phrase, or those that weighed most with the model.
 */
export function explainDraft(
  annotation: Annotation,
  rulebook: Rulebook,
  predictor: Predictor | null,
): string {
  const { draft, sentences, marks, faint, scenario } = annotation;
  const lines = [`scenario ${scenario}`];
  sentences.forEach((sentence, index) => {
    const text = draft.source.slice(sentence.start, sentence.end);
    lines.push('', `${String(index + 1).padStart(3)}  ${sentence.zone.padEnd(8)}  ${flat(text)}`);
    const own = (mark: Mark) => mark.sentence === index;
    for (const mark of marks.filter(own))
      lines.push(line(mark, '', sentence, annotation, rulebook, predictor));
    for (const mark of faint.filter(own)) {
      lines.push(line(mark, ', too faint to count', sentence, annotation, rulebook, predictor));
    }
  });
  return `${lines.join('\n')}\n`;
}

function line(
  mark: Mark,
  remark: string,
  sentence: Sentence,
  { draft }: Annotation,
  rulebook: Rulebook,
  predictor: Predictor | null,
): string {
  const seen = flat(draft.source.slice(mark.start, mark.end));
  const head = `     ${mark.name.padEnd(22)}`;
  if (mark.by === 'phrase') {
    const faint = isSaid(mark) ? 'doubted by the model' : 'a form of words';
    const doubt = remark === '' ? 'certain' : faint;
    return `${head} by phrase, ${doubt}${remark}: “${seen}”`;
  }
  const output = LABELS.findIndex(
    (label) => label === mark.name || rulebook.hears[label] === mark.name,
  );
  const why =
    predictor && output >= 0 ? weightiestWords(sentence, draft.text, output, predictor) : '';
  return `${head} by model, ${mark.certainty.toFixed(2)}${remark}: ${why}`;
}

/** "thank 46 %, kind 18 %": words as the model reads them, with their share of what spoke for it. */
function weightiestWords(
  { start, end, words }: Sentence,
  text: string,
  output: number,
  predictor: Predictor,
): string {
  const tokens = tokensOf(text.slice(start, end), words);
  const shares = predictor.weigh(tokens, output, true);
  const total = shares.reduce((sum, share) => sum + Math.max(0, share), 0);
  return tokens.words
    .map((word, at) => ({ word, share: shares[at] ?? 0 }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST_WORDS)
    .map(({ word, share }) => `${visible(word)} ${Math.round((100 * share) / total)} %`)
    .join(', ');
}

function flat(text: string): string {
  return visible(text.replace(/\s+/g, ' '));
}
