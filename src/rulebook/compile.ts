import { compilePhrases, type PhraseSet } from '../phrases/compile.ts';
import type { Lists } from '../phrases/syntax.ts';
import { readerOf } from './fields.ts';
import { suggestion } from './nearest.ts';
import { type Page, parsePage } from './page.ts';
import { parseLists, parsePhrases } from './phrases.ts';
import type { Problem } from './problem.ts';
import { readRule, unknownBlocks } from './rule.ts';
import type { Rule, Rulebook } from './rulebook.ts';
import { SCENARIOS, type Scenario, scenarioOwner } from './scenario.ts';
import { readTone } from './tone.ts';

/** A page as it stands in its folder; `file` is what messages call it. */
export interface PageSource {
  readonly file: string;
  readonly source: string;
}

export interface RulebookSource {
  /** Rules, moves and scenarios in any order: the front matter says which a page is. */
  readonly pages: readonly PageSource[];
  /** Lists that every page may use. */
  readonly lists: Readonly<Record<string, unknown>>;
  /** What moves the dials of tone (`rules/tone.yml`); without it they stand still. */
  readonly tone?: unknown;
  /** The valence of words: a line a score, the score and then its words. */
  readonly valences?: string;
  /** What a rule may be drawn from: guides, and their advice as `guide/advice`. */
  readonly guides: readonly string[];
}

export interface CompiledRulebook {
  readonly rulebook: Rulebook;
  readonly pages: readonly Page[];
  readonly problems: readonly Problem[];
}

/** In this order: a rule page may say `move:` too, for the move that it needs. */
const KINDS = ['rule', 'move', 'scenario'] as const;
type Kind = (typeof KINDS)[number];

const NO_TONE = { dials: { warmth: 1, formality: 1, directness: 1 }, features: {} };

/**
 * Compiles pages into a rulebook. Everything wrong with them comes back as problems with file and
 * line; the rulebook is whole only where there are none. What the examples prove is checked apart
 * (`prove.ts`), since it needs the whole pipeline.
 */
export function compileRulebook(source: RulebookSource): CompiledRulebook {
  const problems: Problem[] = [];
  const shared = parseLists('lists.yml', 1, source.lists, new Map());
  problems.push(...shared.problems);
  const pages = source.pages.map((each) => {
    const parsed = parsePage(each.file, each.source);
    problems.push(...parsed.problems);
    return parsed.page;
  });
  const moves = pages.flatMap((page) => (kindOf(page) === 'move' ? nameOf(page) : []));
  const names = pages.flatMap((page) => (kindOf(page) === 'rule' ? nameOf(page) : []));
  const rules: Rule[] = [];
  const phraseSets: PhraseSet[] = [];
  for (const page of pages) {
    const kind = kindOf(page);
    if (!kind) {
      problems.push({ file: page.file, line: 1, message: `expected a key ${KINDS.join(', ')}` });
      continue;
    }
    if (kind === 'rule') {
      const read = readRule(page, { moves, guides: source.guides, rules: names });
      problems.push(...read.problems);
      rules.push(read.rule);
    }
    phraseSets.push(phraseSetOf(page, kind, shared.lists, problems));
  }
  problems.push(...doubles(pages));
  rules.sort((a, b) => order(a) - order(b) || a.rule.localeCompare(b.rule));
  const { tone: table = NO_TONE, valences = '' } = source;
  const tone = readTone(table, valences, [...moves, ...names], shared.lists);
  problems.push(...tone.problems);
  const program = compilePhrases(phraseSets.filter((set) => set.phrases.length > 0));
  const hears: Record<string, string> = {};
  for (const rule of rules)
    if (rule.check === 'avoids' && rule.hears) hears[rule.hears] = rule.rule;
  return { rulebook: { rules, moves, hears, program, tone: tone.tone }, pages, problems };
}

/** Dearest first, so that a list of rules reads from what matters most. */
function order(rule: Rule): number {
  return -rule.points;
}

function phraseSetOf(page: Page, kind: Kind, shared: Lists, problems: Problem[]): PhraseSet {
  const parsed = parsePhrases(page, shared);
  problems.push(...parsed.problems);
  const [name = ''] = nameOf(page);
  if (kind === 'rule')
    return { owner: name, phrases: parsed.phrases, exceptions: parsed.exceptions };
  const fields = readerOf(page);
  fields.text(kind);
  fields.raw('lists');
  fields.refuseUnknown();
  problems.push(...fields.problems);
  problems.push(...unknownBlocks(page, ['phrases', 'except']));
  if (parsed.phrases.length === 0) {
    problems.push({ file: page.file, line: 1, message: 'expected a block of phrases' });
  }
  return {
    owner: kind === 'scenario' ? scenarioOwner(scenarioNamed(page, name, problems)) : name,
    phrases: parsed.phrases,
    exceptions: parsed.exceptions,
  };
}

function scenarioNamed(page: Page, name: string, problems: Problem[]): Scenario {
  const scenario = SCENARIOS.find((each) => each === name);
  if (scenario) return scenario;
  problems.push({
    file: page.file,
    line: 2,
    message: `unknown scenario; ${suggestion(name, SCENARIOS)}`,
  });
  return 'interview';
}

function kindOf(page: Page): Kind | undefined {
  return KINDS.find((each) => page.fields.some(({ key }) => key === each));
}

function nameOf(page: Page): string[] {
  const kind = kindOf(page);
  const value = page.fields.find(({ key }) => key === kind)?.value;
  return typeof value === 'string' ? [value] : [];
}

function doubles(pages: readonly Page[]): Problem[] {
  const seen = new Map<string, string>();
  return pages.flatMap((page) =>
    nameOf(page).flatMap((name) => {
      const other = seen.get(name);
      seen.set(name, page.file);
      const line = page.fields.find(({ key }) => key === kindOf(page))?.line ?? 1;
      const message = `the name ${name} stands in ${other} already`;
      return other ? [{ file: page.file, line, message }] : [];
    }),
  );
}
