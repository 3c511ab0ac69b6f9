import { type Annotation, bodyOf } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { RewriteTemplate } from '../rulebook/frame.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { asksIn } from './asks.ts';
import { contraryIn } from './contrary.ts';
import { type Faults, faultsIn } from './faults.ts';
import { leaningIn } from './leaning.ts';
import { neededBy } from './needed.ts';
import { sentenceAt } from './sentence-at.ts';
import type { Voice } from './voice.ts';

/** What an offer looks at beside its finding. */
export interface Around {
  readonly annotation: Annotation;
  /** Sentences that the draft cannot do without. */
  readonly needed: ReadonlySet<Sentence>;
  readonly faults: Faults;
  /** What goes with a sentence that goes. */
  readonly leaningOn: (sentence: Sentence) => readonly Sentence[];
  /** The sentence of the body that stands behind another. */
  readonly behind: (sentence: Sentence) => Sentence | undefined;
  /** The sentences that hold a move or a fault. */
  readonly heard: (name: string) => ReadonlySet<Sentence>;
  /** Those of them in which it was heard beyond doubt. */
  readonly surely: (name: string) => ReadonlySet<Sentence>;
  /** The sentences of the body that name the role, and those of them in which no fault is suspected. */
  readonly namesRole: {
    readonly all: ReadonlySet<Sentence>;
    readonly unsuspected: ReadonlySet<Sentence>;
  };
  /** What speaks against an answer that is put in. */
  readonly contrary: ReadonlySet<Sentence>;
  /** Whether the draft asks what it wants to be told before it answers: then an answer is not ours to give. */
  readonly asks: boolean;
  readonly voice: Voice;
}

/** A finding that a template of its rule is to settle, with the template's words as they would be said here. */
export interface Case {
  readonly finding: Finding;
  readonly rule: Rule;
  readonly template: RewriteTemplate;
  readonly text: string;
}

export function aroundOf(
  annotation: Annotation,
  findings: readonly Finding[],
  rules: readonly Rule[],
  voice: Voice,
): Around {
  const needed = neededBy(rules, annotation);
  const faults = faultsIn(findings, rules, annotation);
  const heard = heardIn(annotation, 0);
  return {
    annotation,
    needed,
    faults,
    leaningOn: leaningIn(annotation, needed, faults),
    behind: behindIn(annotation),
    heard,
    surely: heardIn(annotation, SURE),
    namesRole: namesRoleIn(annotation, faults),
    contrary: contraryIn(annotation, faults, needed, heard),
    asks: asksIn(annotation, faults, heard),
    voice,
  };
}

function behindIn(annotation: Annotation): Around['behind'] {
  const body = bodyOf(annotation);
  const next = new Map(body.map((sentence, at) => [sentence, body[at + 1]]));
  return (sentence) => next.get(sentence);
}

/** An answer that is less certain than this is given again rather than relied on. */
const SURE = 0.75;

function heardIn({ marks, sentences }: Annotation, least: number): Around['heard'] {
  const byName = new Map<string, Set<Sentence>>();
  for (const { name, sentence, certainty } of marks) {
    if (certainty < least) continue;
    const known = byName.get(name) ?? new Set();
    const own = sentences[sentence];
    if (own) byName.set(name, known.add(own));
  }
  return (name) => byName.get(name) ?? new Set();
}

function namesRoleIn(
  { mentions, sentences }: Annotation,
  { suspect }: Faults,
): Around['namesRole'] {
  const naming = mentions.flatMap((mention) => {
    const own = mention.what === 'role' ? sentenceAt(sentences, mention) : undefined;
    return own?.zone === 'body' ? [own] : [];
  });
  return {
    all: new Set(naming),
    unsuspected: new Set(naming.filter((each) => !suspect.has(each))),
  };
}

/** Whether a rule that asks or accuses only suggests here, since it is not sure of what it heard. */
export function isDoubt({ finding, rule }: Case): boolean {
  return finding.severity === 'suggestion' && rule.severity !== 'suggestion';
}

/** What concerns the whole draft is offered once for each rule, where it costs most. */
export function isDearest({ finding, rule }: Case, { faults }: Around): boolean {
  return finding.start === faults.dearest.get(rule.rule)?.start;
}

/** A sentence as a title shows it. */
export function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' / ').trim();
}
