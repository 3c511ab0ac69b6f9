import type { Page } from '../src/rulebook/page.ts';
import type { Rule } from '../src/rulebook/rulebook.ts';
import { SCENARIOS } from '../src/rulebook/scenario.ts';
import type { Guide } from './pages.ts';
import { table } from './table.ts';

/** One thing that a guide asks for, with the rules whose pages name it. */
export interface Answered {
  readonly guide: string;
  readonly advice: string;
  readonly text: string;
  readonly rules: readonly string[];
}

/** Every advice of every guide, in the order of `rules/guides.yml`. */
export function adviceAnswered(
  guides: Readonly<Record<string, Guide>>,
  pages: readonly Page[],
): Answered[] {
  const named = pages.map((page) => ({ rule: textOf(page, 'rule'), from: valuesOf(page) }));
  return Object.entries(guides).flatMap(([guide, { advice }]) =>
    Object.entries(advice).map(([name, text]) => ({
      guide,
      advice: name,
      text,
      rules: named.filter(({ from }) => from.includes(`${guide}/${name}`)).map(({ rule }) => rule),
    })),
  );
}

function textOf(page: Page, key: string): string {
  const value = page.fields.find((field) => field.key === key)?.value;
  return typeof value === 'string' ? value : '';
}

function valuesOf(page: Page): unknown[] {
  const value = page.fields.find(({ key }) => key === 'guides')?.value;
  return Array.isArray(value) ? value : [value];
}

/** Guide by guide: what it asks for and which rules answer it. */
export function adviceTables(
  guides: Readonly<Record<string, Guide>>,
  answered: readonly Answered[],
): string {
  return Object.entries(guides)
    .map(([guide, { title }]) => {
      const rows = answered
        .filter((row) => row.guide === guide)
        .map(({ text, rules }) => [text, rules.map(link).join(', ')]);
      return `**${title}** (\`${guide}\`)\n\n${table(['it asks', 'rules'], rows, 'left')}`;
    })
    .join('\n\n');
}

/** Rule by rule: what it costs, and in which scenarios it speaks. */
export function scenarioTable(rules: readonly Rule[]): string {
  const rows = rules.map(({ rule, severity, points, scenarios }) => [
    link(rule),
    severity,
    String(points),
    ...SCENARIOS.map((scenario) => (scenarios.includes(scenario) ? '✓' : '')),
  ]);
  return table(['rule', 'severity', 'points', ...SCENARIOS], rows);
}

function link(rule: string): string {
  return `[${rule}](${rule}.md)`;
}
