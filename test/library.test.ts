import retextEnglish from 'retext-english';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { describe, expect, it } from 'vitest';
import { loadRulebook, review } from '../src/index.ts';
import retextDeclineLint from '../src/retext.ts';
import { RULE, rulebookOf } from './made-up-pages.ts';

const DRAFT =
  'Hi Sam,\n\nThank you for [Company Name]. There was a fuss. I must decline.\n\nBest,\nJo\n';

describe('a rulebook of one’s own', () => {
  it('is compiled and reviewed with', () => {
    const { rulebook, problems } = loadRulebook(rulebookOf(RULE));
    expect(problems).toEqual([]);
    expect(review(DRAFT, { rulebook }).findings.map(({ rule }) => rule)).toEqual(['no-fuss']);
  });

  it('says what is wrong with its pages, and where', () => {
    const { problems } = loadRulebook(
      rulebookOf(RULE.replace('severity: warning', 'severity: loud')),
    );
    expect(problems[0]).toMatchObject({ file: 'rule.md', line: 3 });
  });
});

describe('the plugin', () => {
  it('adds its findings to an existing pipeline, for its reporters', async () => {
    const file = await unified()
      .use(retextEnglish)
      .use(retextDeclineLint, { rules: { 'has-reason': 'off' } })
      .use(retextStringify)
      .process(new VFile({ path: 'draft.txt', value: DRAFT }));
    const found = file.messages.find(({ ruleId }) => ruleId === 'no-placeholders');
    expect(found).toMatchObject({
      source: 'decline-lint',
      fatal: true,
      actual: '[Company Name]',
      line: 3,
      column: 15,
    });
    expect(file.messages.map(({ ruleId }) => ruleId)).not.toContain('has-reason');
    expect(String(file)).toBe(DRAFT);
    expect(reporter(file)).toMatch(
      /draft\.txt[\s\S]*3:15-3:29\s+error[\s\S]*no-placeholders\s+decline-lint/,
    );
  });
});
