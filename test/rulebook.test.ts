import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRulebookSource, root } from '../build/pages.ts';
import { hardToRead } from '../src/checks/readability.ts';
import { readModel } from '../src/model/model.ts';
import { predictorOf } from '../src/model/predict.ts';
import { lexiconFrom } from '../src/proofread/lexicon.ts';
import { compileRulebook } from '../src/rulebook/compile.ts';
import { describeProblem } from '../src/rulebook/problem.ts';
import { proveRulebook } from '../src/rulebook/prove.ts';
import { changed, RULE, rulebookOf } from './made-up-pages.ts';

/** Everything wrong with a rulebook of these pages, as it is printed. */
function problemsOf(...pages: readonly string[]): string[] {
  const compiled = compileRulebook(rulebookOf(...pages));
  const problems =
    compiled.problems.length > 0 ? compiled.problems : proveRulebook(compiled, { predictor: null });
  return problems.map(describeProblem);
}

describe('the rulebook of this project', () => {
  const compiled = compileRulebook(readRulebookSource());

  it('compiles without a problem', () => {
    expect(compiled.problems.map(describeProblem)).toEqual([]);
  });

  it('is proved by its own examples', () => {
    const tools = {
      predictor: predictorOf(readModel(readFileSync(join(root, 'src/model/weights.bin')))),
      lexicon: lexiconFrom(() => readFileSync(join(root, 'src/proofread/words.bin'))),
      readability: hardToRead,
    };
    expect(proveRulebook(compiled, tools).map(describeProblem)).toEqual([]);
  });

  it('names every rule once and costs something for each', () => {
    const names = compiled.rulebook.rules.map(({ rule }) => rule);
    expect(new Set(names).size).toBe(names.length);
    expect(compiled.rulebook.rules.filter(({ points }) => points <= 0)).toEqual([]);
  });

  it('lists the dearest rule first', () => {
    const points = compiled.rulebook.rules.map((rule) => rule.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
  });
});

describe('a made-up page', () => {
  it('passes where nothing is wrong with it', () => {
    expect(problemsOf(RULE)).toEqual([]);
  });

  it.each([
    [
      'an unknown key with the nearest one',
      changed(RULE, 'severity: warning', 'severity: warning\nrewrite: x'),
      'rule.md:4: unknown key “rewrite”; did you mean “rewrites”?',
    ],
    [
      'an unknown check with the nearest one',
      changed(RULE, 'check: avoids', 'check: avoid'),
      'rule.md:5: check: “avoid” is not known here; did you mean “avoids”?',
    ],
    [
      'an unknown severity with the nearest one',
      changed(RULE, 'severity: warning', 'severity: warnung'),
      'rule.md:3: severity: “warnung” is not known here; did you mean “warning”?',
    ],
    [
      'an unknown move with the nearest one',
      changed(RULE, 'check: avoids', 'check: avoids\nunless: [greetings]'),
      'rule.md:6: unless: “greetings” is not known here; did you mean “greeting”?',
    ],
    [
      'an unknown scenario with the nearest one',
      changed(RULE, 'check: avoids', 'check: avoids\nscenarios: [interviews]'),
      'rule.md:6: scenarios: “interviews” is not known here; did you mean “interview”?',
    ],
    [
      'a word near to none with all that are known',
      changed(RULE, 'severity: warning', 'severity: catastrophe'),
      'rule.md:3: severity: “catastrophe” is not known here; expected one of error, warning, suggestion',
    ],
    [
      'an unknown guide',
      changed(RULE, 'guides: [sample]', 'guides: [sample, secund]'),
      'rule.md:7: guides: “secund” is not known here; did you mean “second”?',
    ],
    [
      'a rule that no guide asks for',
      changed(RULE, 'guides: [sample]', 'guides: []'),
      'rule.md:7: guides: name at least one guide that asks for this',
    ],
    [
      'a rule without a word on guides',
      changed(RULE, 'guides: [sample]\n', ''),
      'rule.md:1: guides: name at least one guide that asks for this',
    ],
    [
      'points that are no number',
      changed(RULE, 'points: 5', 'points: many'),
      'rule.md:4: points: expected a number of 0 or more',
    ],
    [
      'a message that is no text',
      changed(RULE, 'message: “{seen}” is fuss.', 'message: [a]'),
      'rule.md:6: message: expected a text',
    ],
    [
      'a name that is none',
      changed(RULE, 'rule: no-fuss', 'rule: No Fuss'),
      'rule.md:2: rule: expected a name like has-thanks',
    ],
    [
      'a page without a heading',
      changed(RULE, '# Makes no fuss', 'Makes no fuss'),
      'rule.md:2: expected a heading: the rule as a line of a checklist',
    ],
    [
      'a page without a passes block',
      changed(RULE, 'email passes', 'email fails'),
      'rule.md:1: expected an example: a block ```email passes',
    ],
    [
      'a page without a fails block',
      changed(RULE, 'email fails', 'email passes'),
      'rule.md:1: expected an example: a block ```email fails',
    ],
    [
      'a block of an unknown language',
      changed(RULE, '```phrases', '```phrase'),
      'rule.md:14: a block of “phrase” means nothing here; did you mean “phrases”?',
    ],
    [
      'a rewrite that is neither sentence nor way',
      changed(RULE, '- Nothing of the kind.', '- put: x'),
      'rule.md:8: rewrites: expected a sentence, its voices (formal, plain, casual), or one of insert, replace, cut, swap',
    ],
    [
      'broken YAML at its line',
      changed(RULE, 'points: 5', 'points: 5\npoints: 6'),
      'rule.md:5: Map keys must be unique at line 4, column 1:',
    ],
    ['front matter that is missing', '# A page\n', 'rule.md:1: expected front matter'],
    [
      'a page that is neither rule nor move nor scenario',
      '---\nkind: rule\n---\n',
      'rule.md:1: expected a key rule, move, scenario',
    ],
    [
      'a move without phrases',
      '---\nmove: nod\n---\n\n# Nod\n',
      'rule.md:1: expected a block of phrases',
    ],
    [
      'an unknown scenario page',
      '---\nscenario: offers\n---\n\n```phrases\noffer\n```\n',
      'rule.md:2: unknown scenario; did you mean “offer”?',
    ],
    [
      'an unknown key of a move',
      '---\nmove: nod\npoints: 3\n---\n\n```phrases\nnod\n```\n',
      'rule.md:3: unknown key “points”; expected one of move, lists',
    ],
  ])('is refused for %s', (_, page, expected) => {
    const [first = ''] = problemsOf(page);
    expect(first.slice(0, expected.length)).toBe(expected);
  });

  it('is refused for a move that a needed move may be, even where there is none', () => {
    const source = rulebookOf(changed(RULE, 'check: avoids', 'check: needs\nmove: nod'));
    const [rule] = source.pages;
    const { problems } = compileRulebook({ ...source, pages: rule ? [rule] : [] });
    expect(problems.map(({ line }) => line)).toContain(6);
  });

  it('is refused for a fault in a phrase, with a caret under it', () => {
    expect(problemsOf(changed(RULE, 'so much ado', 'so ...9 ado # note'))).toEqual([
      'rule.md:16: a gap is 1 to 6 words wide\n    so ...9 ado\n       ^',
    ]);
  });

  it('is refused for a fault in a list of its own, with a caret under it', () => {
    const page = changed(RULE, 'points: 5', 'points: 5\nlists:\n  much: [a lot, so (much]');
    expect(problemsOf(page)).toEqual([
      'rule.md:5: list much: this ( is never closed with a )\n    so (much\n       ^',
    ]);
  });

  it('is refused for a second rule of one name, at the line of the name', () => {
    const second = changed(
      RULE,
      'rule: no-fuss\nseverity: warning',
      'severity: error\nrule: no-fuss',
    );
    expect(problemsOf(RULE, RULE)).toEqual([
      'other.md:2: the name no-fuss stands in rule.md already',
    ]);
    expect(problemsOf(RULE, second)).toEqual([
      'other.md:3: the name no-fuss stands in rule.md already',
    ]);
  });

  it('is refused for a rule that is called like a move, since both are heard by their name', () => {
    const { problems } = compileRulebook(
      rulebookOf(changed(RULE, 'rule: no-fuss', 'rule: greeting')),
    );
    expect(problems).not.toEqual([]);
  });

  it('is refused for a misspelt except block of a move', () => {
    const page = '---\nmove: nod\n---\n\n```phrases\nnod\n```\n\n```expect\nnod off\n```\n';
    expect(problemsOf(page)).not.toEqual([]);
  });
});

describe('an example', () => {
  it.each([
    [
      'fails without a finding',
      changed(RULE, 'There was a fuss.', 'There was peace.'),
      'rule.md:20: expected exactly one finding of no-fuss here, got 0',
    ],
    [
      'fails with two findings',
      changed(RULE, 'There was a fuss.', 'There was a fuss. It was all fuss.'),
      'rule.md:20: expected exactly one finding of no-fuss here, got 2',
    ],
    [
      'passes with a finding',
      changed(RULE, 'There was none.', 'There was a fuss, too.'),
      'rule.md:29: expected no finding of no-fuss here, got 1',
    ],
    [
      'has a rewrite that does not silence its rule',
      changed(RULE, 'Nothing of the kind.', 'Less fuss was had.'),
      'rule.md:20: the rewrite “Say “Less fuss was had.”” does not settle its own finding',
    ],
    [
      'says neither passes nor fails',
      changed(RULE, '```email passes', '```email perhaps\nHi.\n```\n\n```email passes'),
      'rule.md:29: an example is “email passes” or “email fails”',
    ],
  ])('that %s is refused', (_, page, expected) => {
    expect(problemsOf(page)).toEqual([expected]);
  });

  it('whose rewrite raises another rule is refused', () => {
    const other = RULE.replaceAll('fuss', 'hush')
      .replace('so much ado', 'so much quiet')
      .replace('Nothing of the kind.', 'All was well.');
    const page = changed(RULE, 'Nothing of the kind.', 'There was a hush.');
    expect(problemsOf(page, other)).toEqual([
      'rule.md:20: the rewrite “Say “There was a hush.”” raises no-hush',
    ]);
  });

  it.each([
    ['- ✓ **Hi Sam**,', 'rule.md:9: expected nod in “Hi Sam”, heard “”'],
    ['- ✗ A nod too far.', 'rule.md:9: expected nod in “”, heard “nod”'],
  ])('of a move (“%s”) that hears something else is refused', (item, expected) => {
    const page = `---\nmove: nod\n---\n\n\`\`\`phrases\nnod\n\`\`\`\n\n${item}\n`;
    expect(problemsOf(page)).toEqual([expected]);
  });
});
