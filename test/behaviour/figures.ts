import { table } from '../../build/table.ts';
import { type Case, KINDS } from './suite.ts';

/** Pass rates, rule by rule and kind by kind, as `passed/all`. */
export function behaviourTable(cases: readonly Case[]): string {
  const rules = [...new Set(cases.map(({ rule }) => rule))];
  const rate = (of: readonly Case[]) => `${of.filter(({ passed }) => passed).length}/${of.length}`;
  const row = (name: string, of: readonly Case[]) => [
    name,
    ...KINDS.map((kind) => rate(of.filter((each) => each.kind === kind))),
    rate(of),
  ];
  return table(
    ['rule', ...KINDS, 'all'],
    [
      ...rules.map((rule) =>
        row(
          rule,
          cases.filter((each) => each.rule === rule),
        ),
      ),
      row('all rules', cases),
    ],
  );
}
