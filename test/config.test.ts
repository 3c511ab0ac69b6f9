import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import schema from '../schema/config.schema.json' with { type: 'json' };
import { review } from '../src/index.ts';
import { RULE } from './made-up-pages.ts';
import { folder, run } from './run-command.ts';

const DRAFT =
  'Dear Hiring Manager,\n\nThank you for the invitation to the night desk. There was a fuss in the Zorbal office. I have decided not to go ahead, since I have accepted another job. I wish you well.\n\nKind regards,\nJo Bell\n';
const home = join(folder, 'configured');

function put(name: string, text: string): void {
  mkdirSync(join(home, name, '..'), { recursive: true });
  writeFileSync(join(home, name), text);
}

beforeEach(() => {
  rmSync(home, { recursive: true, force: true });
  put('deep/er/draft.txt', DRAFT);
});

const rulesOf = (...args: string[]) => {
  const ran = run(['--format', 'json', ...args, 'configured/deep/er/draft.txt']);
  if (ran.code === 2) throw new Error(ran.err);
  return JSON.parse(ran.out).drafts[0].findings.map(({ rule }: { rule: string }) => rule);
};

describe('a configuration', () => {
  it('is found from the draft upwards, the nearest first', () => {
    expect(rulesOf()).toContain('names-recruiter');
    put('.decline-lint.yml', 'rules:\n  names-recruiter: off\n');
    expect(rulesOf()).not.toContain('names-recruiter');
    put(
      'deep/package.json',
      '{ "name": "x", "decline-lint": { "rules": { "closes-warmly": "off" } } }',
    );
    expect(rulesOf()).toContain('names-recruiter');
    put('deep/er/.decline-lint.json', '{ "rules": { "names-recruiter": "off" } }');
    expect(rulesOf()).not.toContain('names-recruiter');
  });

  it('yields to flags, and to --no-config', () => {
    put('.decline-lint.yml', 'rules:\n  names-recruiter: off\n');
    expect(rulesOf('--rule', 'names-recruiter=error')).toContain('names-recruiter');
    expect(rulesOf('--no-config')).toContain('names-recruiter');
  });

  it('sets points, parameters and what it builds on', () => {
    put('team.yml', 'rules:\n  is-short: { points: 3, most: 5 }\n  has-reason: off\n');
    put('.decline-lint.yml', 'extends: team.yml\nrules:\n  is-short: { points: 4 }\n');
    const { out } = run(['--format', 'json', 'configured/deep/er/draft.txt']);
    const short = JSON.parse(out).drafts[0].findings.find(
      ({ rule }: { rule: string }) => rule === 'is-short',
    );
    expect(short.message).toContain('about 5 words');
    expect(short.points).toBe(4);
  });

  it('brings rules of one’s own, compiled and proved', () => {
    put('.decline-lint.yml', 'rulebooks: [own]\nrules:\n  no-fuss: error\n');
    put('own/no-fuss.md', RULE);
    put('own/guides.yml', 'sample:\n  title: Ours\n  advice: {}\n');
    expect(rulesOf()).toContain('no-fuss');
    put('own/no-fuss.md', RULE.replace('There was none.', 'There was a fuss.'));
    expect(run(['configured/deep/er/draft.txt'])).toMatchObject({ code: 2 });
    expect(run(['configured/deep/er/draft.txt']).err).toContain('expected no finding of no-fuss');
  });

  it.each([
    [
      'rules:\n  no-fus: off\n  has-thank: off\n',
      ':3: there is no rule “has-thank”; did you mean “has-thanks”?',
    ],
    ['rule:\n  has-thanks: off\n', ':1: there is no key “rule”; did you mean “rules”?'],
    [
      'rules:\n  has-thanks: eror\n',
      ':2: has-thanks: expected error, warning, suggestion, off; did you mean “error”?',
    ],
    ['rules:\n  is-short:\n    mots: 5\n', ':3: is-short: there is no parameter “mots”'],
    ['rules:\n  is-short: { check: avoids }\n', 'there is no parameter “check”'],
    ['extends: nowhere.yml\n', 'there is no such file'],
    ['extends: .decline-lint.yml\n', 'it extends itself'],
    ['rulebooks: nowhere\n', 'there is no such folder'],
    ['rules: [\n', '.decline-lint.yml:'],
    ['words: { a: b }\n', ':1: words: expected a text or a list of texts'],
    ['facts: { my: Jo }\n', 'facts: there is no “my”; did you mean “me”?'],
  ])('that says %j is refused with its place', (text, message) => {
    put('.decline-lint.yml', text);
    const { code, err, out } = run(['configured/deep/er/draft.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('holds for what is explained, too', () => {
    put('.decline-lint.yml', 'rulebooks: [own]\n');
    put('own/moves/fuss.md', '---\nmove: fuss\n---\n\n# Fuss\n\n```phrases\nfuss\n```\n');
    const { out, code } = run(['--explain-draft', 'configured/deep/er/draft.txt']);
    expect(code).toBe(0);
    expect(out).toMatch(/^ +fuss +by phrase/m);
  });

  it('that is a broken package.json is refused with its place', () => {
    put('package.json', '{\n  "name": "x",\n  "decline-lint": { "rules": [ }\n}\n');
    const { code, err } = run([
      '--config',
      'configured/package.json',
      'configured/deep/er/draft.txt',
    ]);
    expect(code).toBe(2);
    expect(err).toMatch(/package\.json:3: /);
  });

  it('is printed as it holds, and begun with --init', () => {
    put('.decline-lint.yml', 'words: [Zorbal]\n');
    const printed = JSON.parse(run(['--print-config', 'configured/deep/er/draft.txt']).out);
    expect(printed).toMatchObject({ words: ['Zorbal'], rules: {} });
    expect(printed.file).toContain('.decline-lint.yml');
    expect(run(['--init'])).toMatchObject({ code: 0, out: '.decline-lint.yml\n' });
    expect(run(['--init']).code).toBe(2);
    const written = parse(readFileSync(join(folder, '.decline-lint.yml'), 'utf8'));
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(valid({ ...written, rules: written.rules ?? {} })).toBe(true);
    rmSync(join(folder, '.decline-lint.yml'));
  });

  it('has a schema that knows right from wrong', () => {
    const valid = new Ajv({ strict: false }).compile(schema);
    expect(
      valid({
        rules: { 'has-thanks': 'off', 'is-short': { points: 2, most: 9 } },
        words: ['x'],
        facts: { me: 'Jo' },
      }),
    ).toBe(true);
    expect(valid({ rules: { 'has-thanks': 'loud' } })).toBe(false);
    expect(valid({ rule: {} })).toBe(false);
  });
});

describe('a draft', () => {
  it('turns rules off for itself, and flags turn them on again', () => {
    const own = `Subject: Interview\nX-Decline-Lint: off names-recruiter, has-reason\n\n${DRAFT}`;
    const names = (options = {}) => review(own, options).findings.map(({ rule }) => rule);
    expect(names()).not.toContain('names-recruiter');
    expect(names({ rules: { 'names-recruiter': 'error' } })).toContain('names-recruiter');
  });
});
