import type { Annotation } from '../annotate/annotation.ts';
import type { Span } from '../draft/draft.ts';
import type { Lexicon } from '../proofread/lexicon.ts';
import type { Rewrite } from '../rewrite/edit.ts';
import { fill } from '../rewrite/template.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import type { Severity } from '../rulebook/severity.ts';
import { checkAvoids } from './avoids.ts';
import { checkAlternative } from './custom/alternative.ts';
import { checkCompany } from './custom/company.ts';
import { checkName } from './custom/name.ts';
import { checkPlaceholders } from './custom/placeholders.ts';
import { checkProfessional } from './custom/professional.ts';
import { checkPrompt } from './custom/prompt.ts';
import { checkProofread } from './custom/proofread.ts';
import { checkRecipients } from './custom/recipients.ts';
import { checkSignOff } from './custom/sign-off.ts';
import { checkSubject } from './custom/subject.ts';
import { checkEnds } from './ends.ts';
import { checkLimits } from './limits.ts';
import { checkNames } from './names.ts';
import { checkNeeds } from './needs.ts';
import { checkOrder } from './order.ts';
import { checkReadable, type Readability } from './readable.ts';
import type { Remark } from './remark.ts';
import { checkSpecific } from './specific.ts';

/** One thing wrong or missing. `start === end` where something is missing: there it belongs. */
export interface Finding extends Span {
  readonly rule: string;
  readonly severity: Severity;
  readonly points: number;
  readonly message: string;
  readonly guides: readonly string[];
  /** Offers that belong to this very case. */
  readonly fixes?: readonly Rewrite[];
}

/** Severities set by the user, by rule; `off` drops the rule. */
export type RuleSettings = Readonly<Record<string, Severity | 'off'>>;

/** What some rules look things up in; without it they keep silent. */
export interface Tools {
  readonly lexicon?: Lexicon;
  readonly readability?: Readability;
}

/** Runs every rule that is on and meant for this scenario; findings in the order of their place. */
export function check(
  annotation: Annotation,
  rules: readonly Rule[],
  settings: RuleSettings,
  tools: Tools = {},
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const setting = settings[rule.rule];
    if (setting === 'off' || !rule.scenarios.includes(annotation.scenario)) continue;
    for (const remark of remarksOf(rule, annotation, tools)) {
      findings.push({
        rule: rule.rule,
        severity: setting ?? remark.severity ?? rule.severity,
        points: remark.points ?? rule.points,
        message: messageOf(rule, remark),
        start: remark.start,
        end: remark.end,
        guides: rule.guides,
        ...(remark.fixes ? { fixes: remark.fixes } : {}),
      });
    }
  }
  const found = new Set(findings.map(({ rule }) => rule));
  const yielding = new Set(
    rules.filter(({ yields }) => yields.some((name) => found.has(name))).map(({ rule }) => rule),
  );
  const kept = yielding.size === 0 ? findings : findings.filter(({ rule }) => !yielding.has(rule));
  return kept.sort((a, b) => a.start - b.start || b.points - a.points);
}

function remarksOf(rule: Rule, annotation: Annotation, tools: Tools): Remark[] {
  switch (rule.check) {
    case 'needs':
      return checkNeeds(rule, annotation);
    case 'avoids':
      return checkAvoids(rule, annotation);
    case 'limits':
      return checkLimits(rule, annotation);
    case 'names':
      return checkNames(rule, annotation);
    case 'ends':
      return checkEnds(rule, annotation);
    case 'custom/alternative':
      return checkAlternative(rule, annotation);
    case 'custom/company':
      return checkCompany(annotation);
    case 'custom/name':
      return checkName(annotation);
    case 'custom/prompt':
      return checkPrompt(rule, annotation);
    case 'custom/placeholders':
      return checkPlaceholders(annotation);
    case 'custom/professional':
      return checkProfessional(annotation);
    case 'custom/proofread':
      return checkProofread(annotation, tools.lexicon ?? null);
    case 'readable':
      return checkReadable(rule, annotation, tools.readability);
    case 'specific':
      return checkSpecific(rule, annotation);
    case 'order':
      return checkOrder(rule, annotation);
    case 'custom/recipients':
      return checkRecipients(annotation);
    case 'custom/subject':
      return checkSubject(annotation);
    case 'custom/sign-off':
      return checkSignOff(annotation);
  }
}

function messageOf(rule: Rule, remark: Remark): string {
  const template = (remark.variant && rule.messages[remark.variant]) || rule.message;
  return fill(template, remark.values ?? {}) ?? rule.message;
}
