import type { RuleSettings } from '../checks/check.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import type { Settings } from './settings.ts';

/** The rules that were on for any draft, by the configurations that were used and what the flags set. */
export function rulesOn(used: Iterable<Settings>, asked: RuleSettings): Rule[] {
  const on = new Map<string, Rule>();
  for (const { book, severities } of used) {
    for (const rule of book.rulebook.rules)
      if ((asked[rule.rule] ?? severities[rule.rule]) !== 'off') on.set(rule.rule, rule);
  }
  return [...on.values()];
}
