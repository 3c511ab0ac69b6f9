import type { Annotation } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { RewriteTemplate } from '../rulebook/frame.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { type Around, aroundOf, type Case, isDearest, isDoubt } from './around.ts';
import type { Rewrite } from './edit.ts';
import { keepOnly } from './keep.ts';
import { leaveOut } from './leave-out.ts';
import { putIn } from './put-in.ts';
import { putInstead } from './put-instead.ts';
import { sentenceAt } from './sentence-at.ts';
import { speakableScenario } from './speakable.ts';
import { swap } from './swap.ts';
import { fill } from './template.ts';
import { speak, type Voice } from './voice.ts';

/** A finding with the rewrites that would settle it. */
export type RewritableFinding = Finding & { readonly rewrites: readonly Rewrite[] };

/** Fills the rule's templates for each finding; a template with an unfilled slot is not offered. */
export function rewrite(
  findings: readonly Finding[],
  annotation: Annotation,
  rules: readonly Rule[],
  voice: Voice,
): RewritableFinding[] {
  const around = aroundOf(annotation, findings, rules, voice);
  const said = annotation.draft.text.toLowerCase();
  const scenario = speakableScenario(annotation);
  return findings.map((found) => {
    const { fixes = [], ...finding } = found;
    const rule = rules.find((each) => each.rule === finding.rule);
    const rewrites =
      rule?.rewrites
        .filter(({ scenarios }) => scenarios.length === 0 || scenarios.includes(scenario))
        .flatMap((template) => {
          const text = wordsFor(template, finding, around);
          return text === undefined ? [] : offer({ finding, rule, template, text }, around);
        }) ?? [];
    // What says again what the draft has said already is the last thing to offer.
    const fresh = rewrites.toSorted((a, b) => echo(a, said) - echo(b, said));
    return { ...finding, rewrites: [...fixes, ...fresh] };
  });
}

/** The template's sentence in the draft's voice, where all that it needs to know is known. */
function wordsFor(
  { how, known, beside, texts }: RewriteTemplate,
  finding: Finding,
  { annotation, voice, heard, faults }: Around,
): string | undefined {
  const { facts, told, mentions, sentences } = annotation;
  if (beside.length > 0 && !beside.some((move) => heard(move).size > 0)) return undefined;
  const slots: Readonly<Record<string, string | null>> = { ...facts, date: told.date };
  if (known.some((slot) => !slots[slot])) return undefined;
  const own = how === 'insert' ? undefined : sentenceAt(sentences, finding);
  // What a sentence beside names need not be named again, if that one stays.
  const isNamed = mentions.some((mention) => {
    const at = mention.what === 'role' ? sentenceAt(sentences, mention) : undefined;
    return at?.zone === 'body' && at !== own && !(how === 'keep' && faults.suspect.has(at));
  });
  const role = isNamed ? null : facts.role;
  const filled = fill(texts[voice.register], { ...slots, role });
  return filled === undefined ? undefined : speak(filled, voice);
}

function offer(each: Case, around: Around): Rewrite[] {
  const { finding, template } = each;
  const { annotation, heard, needed, faults } = around;
  if (around.asks && isAnswer(each)) return [];
  if (template.how === 'insert') return putIn(each, around);
  const sentence = sentenceAt(annotation.sentences, finding);
  if (!sentence) return [];
  if (template.how === 'swap') return swap(template.swaps, sentence, annotation.draft.source);
  if (template.how === 'keep') return isDearest(each, around) ? keepOnly(each, around) : [];
  if (template.holding && !heard(template.holding).has(sentence)) return [];
  const answers =
    faults.wavering.has(sentence) || ANSWERS.some((name) => heard(name).has(sentence));
  // A reason does not stand for the answer that is in the same sentence, and a doubt costs nobody his answer.
  if (answers && (template.holding === 'reason' || (needed.has(sentence) && isDoubt(each))))
    return [];
  return template.how === 'replace'
    ? putInstead(each, sentence, around)
    : leaveOut(each, sentence, around);
}

/** Whether the words of the template turn something down for the writer. */
function isAnswer({ rule, template }: Case): boolean {
  if (template.how === 'insert') return rule.check === 'needs' && rule.move === 'decision';
  if (template.how !== 'replace') return false;
  return template.holding === 'decision' || template.unless.includes('decision');
}

/** What answers, clearly or unsurely. */
const ANSWERS = ['decision', 'decision-is-clear'];

const ECHOING = 4;

/** What a sentence is about, which the next one had better not be about in the same word. */
const NOUN = /\b(?:offer|invitation|interview)\b/g;

/** 1 where four words in a row of what is put in stand in the draft already, or its noun in what comes next, else 0. */
function echo({ edits }: Rewrite, said: string): number {
  return edits.some(({ start, end, text }) => {
    const [next = ''] = start === end ? (/^[^.!?\n]*/.exec(said.slice(end).trimStart()) ?? []) : [];
    if (text.match(NOUN)?.some((noun) => next.includes(noun))) return true;
    const words = text.toLowerCase().match(/[a-z']+/g) ?? [];
    return words.some(
      (_, at) => at + ECHOING <= words.length && stays(words.slice(at, at + ECHOING).join(' ')),
    );
  })
    ? 1
    : 0;

  /** What goes with the edit is not said twice. */
  function stays(run: string): boolean {
    let at = said.indexOf(run);
    while (at >= 0) {
      const [from, to] = [at, at + run.length];
      if (!edits.some(({ start, end }) => start <= from && to <= end)) return true;
      at = said.indexOf(run, to);
    }
    return false;
  }
}
