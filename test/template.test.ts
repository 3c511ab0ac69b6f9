import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fill } from '../src/rewrite/template.ts';

describe('a template', () => {
  it.each([
    ['without slots stays as it is', 'Thank you.', {}, 'Thank you.'],
    ['takes the word for its slot', 'Dear {name},', { name: 'Sam' }, 'Dear Sam,'],
    ['takes it as often as it is asked', '{a} and {a}', { a: 'x' }, 'x and x'],
    ['says what stands before the bar without the word', '{it|the {role} role}', {}, 'it'],
    [
      'says what stands behind it with the word',
      '{it|the {role} role}',
      { role: 'Analyst' },
      'the Analyst role',
    ],
    ['may say nothing without the word', 'No{| at {company}}.', { company: null }, 'No.'],
    ['may say more with it', 'No{| at {company}}.', { company: 'Acme' }, 'No at Acme.'],
    [
      'needs every word of a choice',
      '{it|{role} at {company}}',
      { role: 'Analyst', company: null },
      'it',
    ],
    ['takes a dollar sign for what it is', '{a}', { a: '$& $1 $$' }, '$& $1 $$'],
  ])('%s', (_, template, slots, expected) => {
    expect(fill(template, slots)).toBe(expected);
  });

  it.each([[{}], [{ name: null }], [{ name: undefined }], [{ name: '' }]])(
    'is not filled by %j',
    (slots) => {
      expect(fill('Dear {name},', slots)).toBeUndefined();
    },
  );

  it('takes a word for what it is, braces and all', () => {
    expect(fill('Dear {name},', { name: '{role}' })).toBe('Dear {role},');
    expect(fill('{it|the {role} role}', { role: '{name}' })).toBe('the {name} role');
  });

  it('never prints a brace of its own', () => {
    const word = fc.option(fc.stringMatching(/^[A-Za-z ]{0,8}$/), { nil: null });
    fc.assert(
      fc.property(word, word, (role, company) => {
        const filled = fill('I decline{ it| the {role} role}{| at {company}}.', { role, company });
        expect(filled).toMatch(/^I decline[^{}|]*\.$/);
      }),
    );
  });
});
