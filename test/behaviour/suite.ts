import { type Review, review } from '../../src/index.ts';
import { CAPABILITIES, type Capability } from './capabilities.ts';
import { FILLINGS, type Filling, letter } from './letter.ts';
import { PERTURBATIONS } from './perturbations.ts';

/** The kinds of test of Ribeiro et al., "Beyond Accuracy: Behavioral Testing of NLP Models" (ACL 2020). */
export const KINDS = ['minimum', 'invariance', 'direction'] as const;
export type Kind = (typeof KINDS)[number];

export interface Case {
  readonly rule: string;
  readonly kind: Kind;
  readonly passed: boolean;
  /** What was wrong, for a person. */
  readonly what: string;
}

/** All cases of all rules, run. */
export function runSuite(): Case[] {
  return CAPABILITIES.flatMap((capability) => [
    ...minimum(capability),
    ...invariance(capability),
    ...direction(capability),
  ]);
}

/** The rule speaks where it should and keeps silent where it should, whoever writes to whom about what. */
function minimum({ rule, fails, passes }: Capability): Case[] {
  const cases = (drafts: Capability['fails'], expected: boolean) =>
    drafts.flatMap((changes) =>
      FILLINGS.map((filling): Case => {
        const draft = letter(changes, filling);
        const passed = speaks(review(draft), rule) === expected;
        return {
          rule,
          kind: 'minimum',
          passed,
          what: `${expected ? 'silent' : 'spoke'} on\n${draft}`,
        };
      }),
    );
  return [...cases(fails, true), ...cases(passes, false)];
}

/** The judgement stays what it is under changes that no reader would mind. */
function invariance({ rule, fails, passes }: Capability): Case[] {
  return [fails, passes].flatMap((drafts) =>
    drafts.slice(0, 1).flatMap((changes) => {
      const [filling, other] = FILLINGS;
      if (!filling || !other) return [];
      const draft = letter(changes, filling);
      const before = speaks(review(draft), rule);
      const variants = [
        ...PERTURBATIONS.filter(({ minded = [] }) => !minded.includes(rule)).map(
          ({ name, apply }) => ({ name, text: apply(draft) }),
        ),
        { name: 'other names', text: letter(changes, other) },
      ];
      return variants.map(({ name, text }): Case => {
        const passed = speaks(review(text), rule) === before;
        return { rule, kind: 'invariance', passed, what: `changed its mind for ${name}\n${text}` };
      });
    }),
  );
}

/** What a rule speaks of costs points, and taking it away gives them back. */
function direction({ rule, fails }: Capability): Case[] {
  return fails.flatMap((changes) =>
    FILLINGS.slice(0, 3).map((filling): Case => {
      const draft = letter(changes, filling);
      const better = score({}, filling);
      return {
        rule,
        kind: 'direction',
        passed: score(changes, filling) < better,
        what: `cost nothing\n${draft}`,
      };
    }),
  );
}

function score(changes: Capability['fails'][number], filling: Filling): number {
  return review(letter(changes, filling)).score;
}

function speaks({ findings }: Review, rule: string): boolean {
  return findings.some((finding) => finding.rule === rule);
}
