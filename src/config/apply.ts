import type { Lexicon } from '../proofread/lexicon.ts';
import type { Book } from '../review.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import type { Config, RuleConfig } from './config.ts';

/** The book with what a checked configuration changes in it: points, parameters and accepted spellings. */
export function configured(book: Book, { rules, words }: Config): Book {
  const changed = book.rulebook.rules.map((rule) => {
    const setting = rules[rule.rule];
    return setting ? withSetting(rule, setting) : rule;
  });
  return {
    ...book,
    rulebook: { ...book.rulebook, rules: changed },
    ...(book.lexicon && words.length > 0 ? { lexicon: accepting(book.lexicon, words) } : {}),
  };
}

/** Severities by rule, for the review's options. */
export function severitiesIn({ rules }: Config) {
  return Object.fromEntries(
    Object.entries(rules).flatMap(([name, { severity }]) => (severity ? [[name, severity]] : [])),
  );
}

function withSetting(rule: Rule, { points, parameters }: RuleConfig): Rule {
  const scaled =
    points === undefined
      ? {}
      : {
          points,
          cap: Math.max(points, Math.round((rule.cap / Math.max(1, rule.points)) * points)),
        };
  return { ...rule, ...parameters, ...scaled };
}

function accepting(lexicon: Lexicon, words: readonly string[]): Lexicon {
  const accepted = new Set(words.map((word) => word.toLowerCase()));
  return {
    has: (word) => accepted.has(word.toLowerCase()) || lexicon.has(word),
    near: (word, most, from) => lexicon.near(word, most, from),
  };
}
