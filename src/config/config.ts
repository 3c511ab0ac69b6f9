import type { Severity } from '../rulebook/severity.ts';

/** What a configuration sets for one rule. */
export interface RuleConfig {
  readonly severity?: Severity | 'off';
  readonly points?: number;
  /** The rule's own parameters, such as `most` of is-short. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A configuration, checked. */
export interface Config {
  readonly rules: Readonly<Record<string, RuleConfig>>;
  /** Folders of rule pages of one's own, as absolute paths. */
  readonly rulebooks: readonly string[];
  /** Spellings that are right here. */
  readonly words: readonly string[];
  readonly facts: { readonly me?: string };
}

export const NO_CONFIG: Config = { rules: {}, rulebooks: [], words: [], facts: {} };

/** `over` laid over `under`: rule by rule, the lists one behind the other. */
export function merge(under: Config, over: Config): Config {
  const rules = { ...under.rules };
  for (const [name, rule] of Object.entries(over.rules)) {
    const below = rules[name];
    rules[name] = { ...below, ...rule, parameters: { ...below?.parameters, ...rule.parameters } };
  }
  return {
    rules,
    rulebooks: [...under.rulebooks, ...over.rulebooks],
    words: [...under.words, ...over.words],
    facts: { ...under.facts, ...over.facts },
  };
}
