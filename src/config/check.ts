import { isMap, isScalar, type LineCounter, type Node, type Pair, type YAMLError } from 'yaml';
import { suggestion } from '../rulebook/nearest.ts';
import type { Problem } from '../rulebook/problem.ts';
import type { Rule } from '../rulebook/rulebook.ts';
import { SEVERITIES, type Severity } from '../rulebook/severity.ts';
import type { Config, RuleConfig } from './config.ts';

/** A parsed file with what is needed to say where something in it is wrong. */
export interface Parsed {
  readonly file: string;
  /** What holds the settings: all of the file, or one key of a package.json; null where there is nothing. */
  readonly root: Node | null;
  readonly errors: readonly YAMLError[];
  readonly lines: LineCounter;
}

/** A checked file: its own settings, and what it builds on, as it is written. */
export interface Checked {
  readonly config: Config;
  readonly extends: readonly string[];
  readonly problems: readonly Problem[];
}

const KEYS = ['extends', 'rules', 'rulebooks', 'words', 'facts'];
const SETTINGS = [...SEVERITIES, 'off'] as const;

/** Checks every key and value; all that is wrong comes back with its line and the nearest valid word. */
export function checkConfig(
  { file, root, errors, lines }: Parsed,
  rules: readonly Rule[],
): Checked {
  const problems: Problem[] = [];
  const lineOf = (node: unknown) => {
    const at = isNode(node) ? node.range?.[0] : undefined;
    return at === undefined ? 1 : lines.linePos(at).line;
  };
  const fault = (node: unknown, message: string) => {
    problems.push({ file, line: lineOf(node), message });
  };
  for (const error of errors) {
    problems.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      message: firstLine(error.message),
    });
  }
  const empty = { rules: {}, rulebooks: [], words: [], facts: {} };
  if (problems.length > 0) return { config: empty, extends: [], problems };
  if (root === null) return { config: empty, extends: [], problems };
  if (!isMap(root)) {
    fault(root, 'expected keys such as rules: and words:');
    return { config: empty, extends: [], problems };
  }
  const found: Record<string, { node: unknown; value: unknown }> = {};
  for (const pair of root.items) {
    const key = keyOf(pair);
    if (!KEYS.includes(key)) fault(pair.key, `there is no key “${key}”; ${suggestion(key, KEYS)}`);
    found[key] = { node: pair.value ?? pair.key, value: toJs(pair.value) };
  }
  const texts = (key: string): string[] => {
    const entry = found[key];
    if (!entry) return [];
    const list = typeof entry.value === 'string' ? [entry.value] : entry.value;
    if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
    fault(entry.node, `${key}: expected a text or a list of texts`);
    return [];
  };
  const config: Config = {
    rules: found.rules ? rulesIn(found.rules.node, rules, fault) : {},
    rulebooks: texts('rulebooks'),
    words: texts('words'),
    facts: factsIn(found.facts, fault),
  };
  return { config, extends: texts('extends'), problems };
}

type Fault = (node: unknown, message: string) => void;

function rulesIn(node: unknown, known: readonly Rule[], fault: Fault): Record<string, RuleConfig> {
  const names = known.map(({ rule }) => rule);
  const rules: Record<string, RuleConfig> = {};
  // All its lines may be comments still.
  if (isScalar(node) && node.value === null) return rules;
  if (!isMap(node)) {
    fault(node, 'rules: expected names of rules with what they are set to');
    return rules;
  }
  for (const pair of node.items) {
    const name = keyOf(pair);
    const rule = known.find((each) => each.rule === name);
    if (!rule) {
      fault(pair.key, `there is no rule “${name}”; ${suggestion(name, names)}`);
      continue;
    }
    const value = toJs(pair.value);
    const settings =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value }
        : { severity: value };
    const { severity, points, ...parameters }: Record<string, unknown> = settings;
    const setting = severityOf(severity);
    if (severity !== undefined && setting === undefined)
      fault(
        pair.value,
        `${name}: expected ${SETTINGS.join(', ')}; ${suggestion(String(severity), SETTINGS)}`,
      );
    if (points !== undefined && !(typeof points === 'number' && points >= 0))
      fault(pair.value, `${name}: points: expected a number of 0 or more`);
    for (const [parameter, wanted] of Object.entries(parameters))
      if (!isParameter(rule, parameter, wanted))
        fault(
          keyIn(pair.value, parameter),
          `${name}: there is no parameter “${parameter}” of this kind`,
        );
    rules[name] = {
      ...(setting ? { severity: setting } : {}),
      ...(typeof points === 'number' ? { points } : {}),
      parameters,
    };
  }
  return rules;
}

/** Whether the rule has a parameter of this name and of the kind of this value: a number, a switch, its message. */
function isParameter(rule: Rule, name: string, value: unknown): boolean {
  const own: unknown = Object.hasOwn(rule, name) ? Reflect.get(rule, name) : undefined;
  if (typeof own !== typeof value) return false;
  if (typeof value === 'number') return value >= 0;
  return typeof value === 'boolean' || (typeof value === 'string' && name === 'message');
}

/** The node of a key, for its line; the map's own where it is not to be found. */
function keyIn(map: unknown, key: string): unknown {
  const pair = isMap(map) ? map.items.find((each) => keyOf(each) === key) : undefined;
  return pair?.key ?? map;
}

/** YAML 1.1 reads a bare `off` as false, and so do people. */
function severityOf(value: unknown): Severity | 'off' | undefined {
  if (value === false) return 'off';
  return SETTINGS.find((each) => each === value);
}

function factsIn(
  entry: { node: unknown; value: unknown } | undefined,
  fault: Fault,
): Config['facts'] {
  if (!entry) return {};
  const { node, value } = entry;
  if (typeof value !== 'object' || value === null) {
    fault(node, 'facts: expected me: with your name');
    return {};
  }
  const { me, ...others }: Record<string, unknown> = { ...value };
  for (const key of Object.keys(others))
    fault(node, `facts: there is no “${key}”; ${suggestion(key, ['me'])}`);
  if (me !== undefined && typeof me !== 'string') fault(node, 'facts: me: expected a name');
  return typeof me === 'string' ? { me } : {};
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function toJs(node: unknown): unknown {
  return isNode(node) ? JSON.parse(JSON.stringify(node)) : node;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'range' in value;
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
