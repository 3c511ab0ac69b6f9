import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { applyEdits, review } from '../src/index.ts';
import { formatJson } from '../src/report/json.ts';
import { DRAFTS } from './drafts.ts';
import { reportOn } from './reports.ts';

interface Printed {
  readonly drafts: readonly {
    readonly moves: readonly Placed[];
    readonly findings: readonly (Placed & {
      readonly rewrites: readonly { readonly edits: readonly Edited[] }[];
    })[];
  }[];
  readonly summary: Readonly<Record<string, number>>;
}
interface Placed {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
  readonly endOffset: number;
  readonly text?: string;
}
interface Edited {
  readonly offset: number;
  readonly endOffset: number;
  readonly text: string;
}

const schema: object = JSON.parse(
  readFileSync(new URL('../schema/review.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true });
const validate = ajv.compile(schema);

/** The JSON as it would be read, once the schema has agreed with it. */
function printed(...args: Parameters<typeof reportOn>): Printed {
  const value: Printed = JSON.parse(formatJson(reportOn(...args)));
  validate(value);
  expect(validate.errors ?? []).toEqual([]);
  return value;
}

const HOSTILE =
  '\ufeffHi \u001b[31mSam,\r\n\r\nI\u009b am not sure if it’s 😀 right\u2028. [Name]\u202e\r\r> x';

describe('the schema', () => {
  it.each(DRAFTS)('describes what is printed of $name', ({ name, source }) => {
    const { drafts } = printed({ [name]: source });
    expect(drafts).toHaveLength(1);
  });

  it.each([
    ['an empty draft', ''],
    ['a hostile draft', HOSTILE],
    ['a bare line', 'no thanks'],
    ['a quoted draft', '> Hi\n> Jo'],
  ])('describes what is printed of %s', (name, source) => {
    printed({ [name]: source });
    printed({ [name]: source }, 0, 'markdown');
  });

  it('describes no drafts and several', () => {
    expect(printed({}, 3).summary).toMatchObject({ drafts: 0, failed: 3 });
    const all = Object.fromEntries(DRAFTS.map(({ name, source }) => [name, source]));
    expect(printed(all).summary).toMatchObject({ drafts: DRAFTS.length, failed: 0 });
  });

  it('describes what the model heard', () => {
    const drafts = DRAFTS.map(({ name, source }) => ({ path: name, review: review(source) }));
    const byModel = drafts.flatMap(({ review: { moves } }) =>
      moves.filter(({ by }) => by === 'model'),
    );
    expect(byModel.length).toBeGreaterThan(0);
    validate(JSON.parse(formatJson({ ...reportOn({}), drafts })));
    expect(validate.errors ?? []).toEqual([]);
  });

  it.each([
    ['a key it does not know', { extra: 1 }],
    ['another version', { schema: 2 }],
    ['drafts that are none', { drafts: [{}] }],
  ])('refuses %s', (_, over) => {
    const value: object = JSON.parse(formatJson(reportOn({ 'a.txt': 'no thanks' })));
    expect(validate({ ...value, ...over })).toBe(false);
  });

  it('describes every one of its keys', () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) visit(inner, `${path}/${key}`);
      const keys = Object.keys(value);
      const isField = /\/properties\/[^/]+$/.test(path);
      if (isField && !keys.includes('description') && !keys.includes('$ref')) bare.push(path);
    };
    visit(schema, '');
    expect(bare).toEqual([]);
  });
});

describe('the places in the JSON', () => {
  it.each([...DRAFTS, { name: 'a hostile draft', source: HOSTILE }])(
    'are true of $name',
    ({ source }) => {
      const lines = source.split(/\r\n|\n|\r/);
      const [draft] = printed({ 'a.txt': source }).drafts;
      const placed: readonly Placed[] = [...(draft?.moves ?? []), ...(draft?.findings ?? [])];
      expect(placed.length).toBeGreaterThan(0);
      for (const { line, column, offset, endOffset, text } of placed) {
        const rest = source.slice(offset).split(/\r\n|\n|\r/)[0];
        expect(lines[line - 1]?.slice(column - 1)).toBe(rest);
        if (text !== undefined) expect(source.slice(offset, endOffset)).toBe(text);
      }
    },
  );

  it('let the edits be applied by whoever reads them', () => {
    const source = 'Hi Sam,\n\nThank you. I might not come.\n\nBest,\nJo\n';
    const [draft] = printed({ 'a.txt': source }).drafts;
    const edits = draft?.findings.flatMap(({ rewrites }) => rewrites[0]?.edits ?? []) ?? [];
    expect(edits.length).toBeGreaterThan(0);
    const applied = applyEdits(
      source,
      edits.map(({ offset, endOffset, text }) => ({ start: offset, end: endOffset, text })),
    );
    expect(applied).not.toContain('might not');
    expect(applied.startsWith('Hi Sam,\n\n')).toBe(true);
  });
});
