import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Sentence } from '../draft/draft.ts';
import { isSigned } from '../draft/signed.ts';
import type { Around, Case } from './around.ts';
import { behindStop, cutSentences } from './cut.ts';
import { cutBehind } from './cut-clause.ts';
import type { Edit, Rewrite } from './edit.ts';
import { politely, requestIn } from './request.ts';
import { withoutTurns } from './turn.ts';

/** One fault is cut by itself; where there are more, what stands between them is mostly of a piece with them. */
const SEVERAL = 2;

/**
 * Leaves out the whole body but what names the matter, signs or asks for something, and the sentences that hold one of
 * the template's moves and are above suspicion: a rant, a story or a row of excuses is not mended sentence by sentence.
 * An answer with a fault behind it is kept without that; the template's words stand for one where there is none.
 */
export function keepOnly({ template, text }: Case, around: Around): Rewrite[] {
  const { annotation, faults, needed, heard, surely, behind, asks } = around;
  const { faulty, suspect } = faults;
  const body = bodyOf(annotation);
  if (faulty.size < SEVERAL && !isStory(body, annotation)) return [];
  const { source } = annotation.draft;
  const kept = new Set(template.keeps.flatMap((move) => [...heard(move)]));
  // Where a move is heard beyond doubt, a fault must be heard as well and not only suspected.
  const sure = new Set(template.keeps.flatMap((move) => [...surely(move)]));
  const told = new Set([...faults.rules].flatMap((rule) => [...heard(rule)]));
  const opening = openingOf(annotation);
  const stays = (each: Sentence) =>
    needed.has(each) ||
    each === opening ||
    isSigned(source.slice(each.start, each.end)) ||
    requestIn(each, source) !== undefined ||
    ((kept.has(each) || isPolite(each)) && !suspect.has(each)) ||
    (sure.has(each) && !told.has(each));
  const left = body.filter((each) => faulty.has(each) || !stays(each));
  const requests = left.flatMap((each) => politely(each, source));
  const asked = new Set(requests.map(({ start }) => start));
  const answer = answerIn(new Set(left.filter(({ start }) => !asked.has(start))), around);
  const gone = left.filter((each) => !asked.has(each.start) && each !== answer?.sentence);
  const [first, ...rest] = gone;
  if (!first) return [];
  const lost = new Set(gone);
  const { marks, sentences } = annotation;
  const isAnswered = marks.some(({ name, sentence, end }) => {
    const own = name === 'decision' ? sentences[sentence] : undefined;
    if (!own || lost.has(own) || !surely('decision').has(own)) return false;
    if (own === answer?.sentence) return true;
    return !asked.has(own.start) || end <= (requestIn(own, source)?.end ?? own.end);
  });
  if (!isAnswered && asks) return [];
  // What follows at once on the first is put anew with it, so that no stop is set twice.
  const beyond = rest.findIndex(
    ({ start }, at) => source.slice((rest[at - 1] ?? first).end, start).trim() !== '',
  );
  const along = beyond < 0 ? rest.length : beyond;
  const span = { start: first.start, end: (rest[along - 1] ?? first).end };
  const edits = isAnswered
    ? cutSentences(gone, source)
    : [behindStop(span, text, source), ...cutSentences(rest.slice(along), source)];
  const title = 'Leave out all but the answer and what goes with it';
  const all = [
    ...requests,
    ...(answer?.edits ?? []),
    ...edits,
    ...withoutTurns(gone, behind, source),
  ];
  return [{ title, safe: false, edits: clear(all) }];
}

/** In order, and none reaching into the next: a cut takes what joins the next sentence only where that stays as it is. */
function clear(edits: readonly Edit[]): Edit[] {
  return edits
    .toSorted((a, b) => a.start - b.start)
    .map((edit, at, sorted) => {
      const next = sorted[at + 1];
      return next && edit.start < next.start && next.start < edit.end
        ? { start: edit.start, end: next.start, text: '' }
        : edit;
    });
}

/** So many sentences of so many words in which nothing is heard, and half of all, are told for their own sake. */
const STORY = 3;
const STORY_WORDS = 60;

function isStory(body: readonly Sentence[], { marks, sentences }: Annotation): boolean {
  const doing = new Set(marks.map(({ sentence }) => sentences[sentence]));
  const idle = body.filter((each) => !doing.has(each));
  const words = idle.reduce((sum, each) => sum + each.words.length, 0);
  return idle.length >= STORY && idle.length >= body.length / 2 && words >= STORY_WORDS;
}

/** "I am writing about the interview on Tuesday": what names the matter at the head of a letter. */
function openingOf(annotation: Annotation): Sentence | undefined {
  const { text } = annotation.draft;
  return bodyOf(annotation)
    .slice(0, OPENING)
    .find(({ start, end }) => MATTER.test(text.slice(start, end)));
}

/** What a letter is about is said in one of so many sentences. */
const OPENING = 2;

const MATTER =
  /\b(?:interview|position|role|job|post|offer|application|invitation|vacancy|appointment|trial)\b/i;

/** An answer, and what leaves out the fault behind it. */
interface Answer {
  readonly sentence: Sentence;
  readonly edits: readonly Edit[];
}

/** "I'm giving it a miss, my back is gone and …" keeps its answer, and a mere suspicion costs nobody his. */
function answerIn(
  left: ReadonlySet<Sentence>,
  { annotation: { draft, marks, sentences }, faults, surely }: Around,
): Answer | undefined {
  for (const { name, sentence: at, start } of marks) {
    const sentence = name === 'decision' ? sentences[at] : undefined;
    if (!sentence || !left.has(sentence) || !surely('decision').has(sentence)) continue;
    const edit = cutBehind(sentence, start, draft.source);
    if (edit && !faults.within(sentence.start, edit.start)) return { sentence, edits: [edit] };
    if (!faults.faulty.has(sentence)) return { sentence, edits: [] };
  }
  return undefined;
}

function isPolite({ words }: Sentence): boolean {
  return /^(?:please|kindly)$/.test(words[0]?.norm ?? '');
}
