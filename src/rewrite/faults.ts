import { type Annotation, HALF_HEARD, type Mark } from '../annotate/annotation.ts';
import type { Finding } from '../checks/check.ts';
import type { Sentence } from '../draft/draft.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { sentenceAt } from './sentence-at.ts';

/** Where what had better not be said stands, for sure and perhaps. */
export interface Faults {
  /** The rules that are about what had better not be said. */
  readonly rules: ReadonlySet<string>;
  readonly faulty: ReadonlySet<Sentence>;
  readonly suspect: ReadonlySet<Sentence>;
  /** Whether a fault begins between two offsets. */
  readonly within: (start: number, end: number) => boolean;
  /** The first sentence in which one of these faults was heard, though too faintly to be told. */
  readonly perhaps: (names: readonly string[]) => Sentence | undefined;
  /** The sentences that may waver: what is no clear answer beside one speaks against it. */
  readonly wavering: ReadonlySet<Sentence>;
  /** Of each rule, the finding that costs most. */
  readonly dearest: ReadonlyMap<string, Finding>;
}

/** From this probability on a sentence is not taken for harmless. */
const SUSPECT = 0.15;
/** A phrase that was doubted was heard all the same. */
function isHalfHeard({ by, certainty }: Mark): boolean {
  return by === 'phrase' || certainty >= HALF_HEARD;
}

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
  const perhaps = (names: readonly string[]) => {
    const heard = faint.find((mark) => names.includes(mark.name) && isHalfHeard(mark));
    return heard && sentences[heard.sentence];
  };
  const unsure = new Set(
    rules.flatMap((each) =>
      each.check === 'avoids' && (each.hears === 'hedged' || each.hears === 'ghosting')
        ? [each.rule]
        : [],
    ),
  );
  const wavering = [...marks, ...faint].flatMap((mark) => {
    const own = sentences[mark.sentence];
    return own && unsure.has(mark.name) && isHalfHeard(mark) ? [own] : [];
  });
  const dearest = new Map<string, Finding>();
  for (const finding of findings)
    if (finding.points > (dearest.get(finding.rule)?.points ?? -1))
      dearest.set(finding.rule, finding);
  const places = findings.flatMap(({ rule, start }) => (faults.has(rule) ? [start] : []));
  const within = (start: number, end: number) =>
    places.some((place) => start <= place && place < end);
  return {
    rules: faults,
    dearest,
    perhaps,
    within,
    wavering: new Set(wavering),
    faulty: new Set(faulty),
    suspect: new Set([...suspect, ...faulty]),
  };
}
