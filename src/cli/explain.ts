import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rule } from '../rulebook/rulebook.ts';

/** Where the package's `rules/` are, seen from the bundled command in `dist/`. */
const PAGES = join(__dirname, '..', 'rules');

/** The page of a rule as a person reads it: without front matter and phrases, with its examples. */
export function explain(rule: Rule): string {
  const page = readFileSync(join(PAGES, `${rule.rule}.md`), 'utf8');
  const text = page
    .replace(/^---\n[\s\S]*?\n---\n+/, '')
    .replace(/(?:^[^\n]+:\n\n)?^```(?:phrases|except)\n[\s\S]*?^```\n+/gm, '')
    .replace(
      /^```email fails\n([\s\S]*?)^```/gm,
      (_, mail: string) => `Instead of\n\n${indent(mail)}`,
    )
    .replace(
      /^```email passes\n([\s\S]*?)^```/gm,
      (_, mail: string) => `this is fine\n\n${indent(mail)}`,
    );
  const head = `${rule.rule} · ${rule.severity} · ${rule.points} points · asked for by ${rule.guides.join(', ')}`;
  return `${head}\n\n${text.trim()}\n`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '    ');
}

/** All rules, dearest first. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ rule }) => rule.length));
  return rules
    .map(
      ({ rule, severity, points, title }) =>
        `${rule.padEnd(width)}  ${severity.padEnd(10)}  ${String(points).padStart(2)}  ${title}\n`,
    )
    .join('');
}
