import type { Annotation } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { sentenceAt } from './sentence-at.ts';

/** Where what had better not be said stands, for sure and perhaps. */
export interface Faults {
  readonly faulty: ReadonlySet<Sentence>;
  readonly suspect: ReadonlySet<Sentence>;
  /** Of each rule, the finding that costs most. */
  readonly dearest: ReadonlyMap<string, Finding>;
}

/** From this probability on a sentence is not taken for harmless. */
const SUSPECT = 0.15;

export function faultsIn(
  findings: readonly Finding[],
  rules: readonly Rule[],
  { sentences, marks, faint }: Annotation,
): Faults {
  const faults = new Set(rules.flatMap(({ check, rule }) => (check === 'avoids' ? [rule] : [])));
  const faulty = findings.flatMap((finding) => {
    const own = sentenceAt(sentences, finding);
    return own && faults.has(finding.rule) && finding.severity !== 'suggestion' ? [own] : [];
  });
  const suspect = [...marks, ...faint].flatMap(({ name, certainty, sentence }) => {
    const own = sentences[sentence];
    return own && faults.has(name) && certainty >= SUSPECT ? [own] : [];
  });
  const dearest = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.points > (dearest.get(finding.rule)?.points ?? -1))
      dearest.set(finding.rule, finding);
  return { dearest, faulty: new Set(faulty), suspect: new Set([...suspect, ...faulty]) };
}
