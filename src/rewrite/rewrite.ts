import type { Annotation } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { RewriteTemplate } from '../rulebook/frame.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { type Around, aroundOf, type Case, isDearest, isDoubt } from './around.ts';
import { echoIn } from './echo.ts';
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
  const echo = echoIn(annotation.draft.text);
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
    const fresh = rewrites.toSorted((a, b) => echo(a) - echo(b));
    return { ...finding, rewrites: [...fixes, ...fresh] };
  });
}

/** The template's sentence in the draft's voice, where all that it needs to know is known. */
function wordsFor(
  { how, known, beside, texts }: RewriteTemplate,
  finding: Finding,
  { annotation, voice, heard, namesRole }: Around,
): string | undefined {
  const { facts, told, sentences } = annotation;
  if (beside.length > 0 && !beside.some((move) => heard(move).size > 0)) return undefined;
  const slots: Readonly<Record<string, string | null>> = { ...facts, date: told.date };
  if (known.some((slot) => !slots[slot])) return undefined;
  const own = how === 'insert' ? undefined : sentenceAt(sentences, finding);
  // What a sentence beside names need not be named again, if that one stays.
  const naming = how === 'keep' ? namesRole.unsuspected : namesRole.all;
  const isNamed = naming.size > (own && naming.has(own) ? 1 : 0);
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
