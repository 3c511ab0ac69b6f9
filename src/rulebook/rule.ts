import { readAvoids } from '../checks/avoids.ts';
import { readEnds } from '../checks/ends.ts';
import { readLimits } from '../checks/limits.ts';
import { readNames } from '../checks/names.ts';
import { readNeeds } from '../checks/needs.ts';
import { readOrder } from '../checks/order.ts';
import { readReadable } from '../checks/readable.ts';
import { readSpecific } from '../checks/specific.ts';
import { type FieldReader, readerOf } from './fields.ts';
import { PLACES, type RewriteTemplate } from './frame.ts';
import { suggestion } from './nearest.ts';
import { isRecord, type Page } from './page.ts';
import type { Problem } from './problem.ts';
import type { Check, Rule } from './rulebook.ts';
import { SCENARIOS } from './scenario.ts';
import { SEVERITIES } from './severity.ts';

export const CHECKS = [
  'needs',
  'avoids',
  'limits',
  'names',
  'ends',
  'custom/alternative',
  'custom/company',
  'custom/name',
  'custom/placeholders',
  'custom/professional',
  'custom/prompt',
  'custom/proofread',
  'custom/recipients',
  'custom/sign-off',
  'custom/subject',
  'order',
  'readable',
  'specific',
] as const satisfies readonly Check['check'][];

const BLOCKS = ['phrases', 'except', 'email'];
const DECLINES = SCENARIOS.filter((scenario) => scenario !== 'not-a-decline');

/** Reads a rule page into a rule. `known` are the moves, the guides with their advice and the rules that it may name. */
export function readRule(
  page: Page,
  known: {
    readonly moves: readonly string[];
    readonly guides: readonly string[];
    readonly rules: readonly string[];
  },
): { rule: Rule; problems: Problem[] } {
  const fields = readerOf(page);
  const name = fields.text('rule');
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(name))
    fields.fault('rule', 'rule: expected a name like has-thanks');
  const check = readCheck(fields, known.moves);
  const points = fields.number('points');
  const rule: Rule = {
    ...check,
    rule: name,
    title: page.title,
    severity: fields.oneOf('severity', SEVERITIES),
    points,
    cap: fields.number('cap', points * 2),
    message: fields.text('message'),
    messages: readMessages(fields),
    guides: guidesOf(fields.manyOf('guides', known.guides, [])),
    yields: fields.manyOf('yields', known.rules, []),
    scenarios: fields.manyOf('scenarios', SCENARIOS, DECLINES),
    place: fields.oneOf('place', PLACES, 'end'),
    rewrites: readRewrites(fields, check.check, known.moves),
  };
  if (rule.guides.length === 0)
    fields.fault('guides', 'guides: name at least one guide that asks for this');
  if (page.title === '')
    fields.fault('rule', 'expected a heading: the rule as a line of a checklist');
  fields.raw('lists');
  fields.refuseUnknown();
  return {
    rule,
    problems: [...fields.problems, ...examplesMissing(page), ...unknownBlocks(page, BLOCKS)],
  };
}

function readCheck(fields: FieldReader, moves: readonly string[]): Check {
  const check = fields.oneOf('check', CHECKS);
  switch (check) {
    case 'needs':
      return { check, ...readNeeds(fields, moves) };
    case 'avoids':
      return { check, ...readAvoids(fields, moves) };
    case 'limits':
      return { check, ...readLimits(fields, moves) };
    case 'names':
      return { check, ...readNames() };
    case 'order':
      return { check, ...readOrder(fields, moves) };
    case 'readable':
      return { check, ...readReadable(fields) };
    case 'specific':
      return { check, ...readSpecific(fields, moves) };
    case 'ends':
      return { check, ...readEnds(fields, moves) };
    default:
      return { check };
  }
}

/** The guides of a list of advice: `characteristics/clear` is of `characteristics`. */
function guidesOf(advice: readonly string[]): string[] {
  return [...new Set(advice.map((each) => each.split('/')[0] ?? each))];
}

function readMessages(fields: FieldReader): Record<string, string> {
  const value = fields.raw('messages') ?? {};
  const messages: Record<string, string> = {};
  if (!isRecord(value)) fields.fault('messages', 'messages: expected names with texts');
  else for (const [key, text] of Object.entries(value)) messages[key] = String(text);
  return messages;
}

/** What a rewrite of this kind of check does where the page does not say. */
function usualWay(check: Check['check']): RewriteTemplate['how'] {
  return check === 'avoids' || check === 'custom/placeholders' ? 'replace' : 'insert';
}

const WAYS = ['insert', 'replace', 'cut', 'swap', 'keep'] as const;

/** An entry is a sentence, or its voices, or `insert:`, `replace:` or `cut:` before either. */
function readRewrites(
  fields: FieldReader,
  check: Check['check'],
  moves: readonly string[],
): RewriteTemplate[] {
  const value = fields.raw('rewrites') ?? [];
  if (!Array.isArray(value)) {
    fields.fault('rewrites', 'rewrites: expected a list');
    return [];
  }
  return value.flatMap((entry: unknown): RewriteTemplate[] => {
    const said = isRecord(entry) ? entry : { [usualWay(check)]: entry };
    const how = WAYS.find((way) => way in said) ?? usualWay(check);
    const wordless = how === 'cut' || how === 'swap';
    const texts = wordless
      ? inEveryVoice('')
      : readVoices(how === 'keep' ? said : (said[how] ?? said));
    if (!texts) {
      const expected =
        'a sentence, its voices (formal, plain, casual), or one of insert, replace, cut, swap, keep';
      fields.fault('rewrites', `rewrites: expected ${expected}`);
      return [];
    }
    const scenarios = SCENARIOS.filter((each) => namesIn(said.scenarios).includes(each));
    if (scenarios.length < namesIn(said.scenarios).length)
      fields.fault('rewrites', `rewrites: expected scenarios of ${SCENARIOS.join(', ')}`);
    const holding = typeof said.holding === 'string' ? said.holding : null;
    const swaps = Object.entries(isRecord(said.swap) ? said.swap : {}).map(
      ([from, to]): [string, string] => [from, String(to)],
    );
    const [known, unless, keeps] = [namesIn(said.with), namesIn(said.unless), namesIn(said.keep)];
    const beside = namesIn(said.beside);
    for (const move of [...keeps, ...beside].filter((each) => !moves.includes(each)))
      fields.fault('rewrites', `rewrites: “${move}” is no move; ${suggestion(move, moves)}`);
    const safe = said.safe === true;
    const head = said.cut === 'head';
    return [{ how, head, swaps, keeps, texts, scenarios, holding, beside, unless, known, safe }];
  });
}

function namesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function inEveryVoice(text: string): RewriteTemplate['texts'] {
  return { formal: text, plain: text, casual: text };
}

function readVoices(value: unknown): RewriteTemplate['texts'] | undefined {
  if (typeof value === 'string') return inEveryVoice(value);
  if (!isRecord(value)) return undefined;
  const { formal, plain, casual } = value;
  if (typeof plain !== 'string') return undefined;
  return {
    formal: typeof formal === 'string' ? formal : plain,
    plain,
    casual: typeof casual === 'string' ? casual : plain,
  };
}

function examplesMissing(page: Page): Problem[] {
  return ['passes', 'fails'].flatMap((kind) => {
    const has = page.blocks.some(
      ({ language, meta }) => language === 'email' && meta.split(' ')[0] === kind,
    );
    if (has) return [];
    return [
      { file: page.file, line: 1, message: `expected an example: a block \`\`\`email ${kind}` },
    ];
  });
}

/** Blocks of a language that means nothing on this kind of page. */
export function unknownBlocks(page: Page, known: readonly string[]): Problem[] {
  return page.blocks
    .filter(({ language }) => !known.includes(language))
    .map(({ language, line }) => ({
      file: page.file,
      line: line - 1,
      message: `a block of “${language}” means nothing here; ${suggestion(language, known)}`,
    }));
}
