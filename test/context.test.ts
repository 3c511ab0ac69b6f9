import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { INPUTS, inContext, inputsOf, LENGTHS } from '../src/model/context.ts';
import { KINDS, LABELS, OUTPUTS } from '../src/model/labels.ts';
import { layOut, mapModel } from '../src/model/mapped.ts';
import { FACT_BYTES, HEADER_BYTES, readModel } from '../src/model/model.ts';
import { columnsIn, writeColumns } from '../src/model/rice.ts';
import {
  columnsOf,
  contextFrom,
  NO_CONTEXT,
  type StoredContext,
  storedIn,
} from '../src/model/stored-context.ts';

const bytes = readFileSync(join(root, 'src/model/weights.bin'));
const model = readModel(bytes);

const SUMS = fc
  .array(fc.double({ min: -12, max: 12, noNaN: true }), {
    minLength: OUTPUTS.length,
    maxLength: OUTPUTS.length,
  })
  // No -0, which is another zero to a test alone.
  .map((sums) => Float64Array.from(sums, (sum) => sum + 0));
const BODY = fc.array(SUMS, { minLength: 1, maxLength: 8 });

function lengthsFor(body: readonly Float64Array[]): number[] {
  return body.map((_, at) => 3 + at);
}

/** The inputs of a sentence, part by part. */
function partsOf(body: readonly Float64Array[], whole: Float64Array, index: number) {
  const all = new Float64Array(INPUTS);
  inputsOf(body, whole, lengthsFor(body))(index, all);
  const part = (at: number) => [...all.subarray(at * LABELS.length, (at + 1) * LABELS.length)];
  return {
    own: part(0),
    before: part(1),
    after: part(2),
    loudest: part(3),
    kinds: [...all.subarray(4 * LABELS.length, 4 * LABELS.length + KINDS.length)],
  };
}

describe('what the second layer goes by', () => {
  it('is each sentence, those beside it, the loudest of all others, and what the draft is for', () => {
    fc.assert(
      fc.property(BODY, SUMS, (body, whole) => {
        const labels = body.map((sums) => [...sums.subarray(0, LABELS.length)]);
        body.forEach((_, index) => {
          const parts = partsOf(body, whole, index);
          expect(parts.own).toEqual(labels[index]);
          if (index > 0) expect(parts.before).toEqual(labels[index - 1]);
          if (index + 1 < body.length) expect(parts.after).toEqual(labels[index + 1]);
          const others = labels.filter((_, other) => other !== index);
          if (others.length > 0) {
            expect(parts.loudest).toEqual(
              LABELS.map((_, label) => Math.max(...others.map((sums) => sums[label] ?? 0))),
            );
          }
          expect(parts.kinds).toEqual([...whole.subarray(LABELS.length)]);
        });
      }),
    );
  });

  it('hears the same where there is nothing before, after or elsewhere', () => {
    const only = partsOf([new Float64Array(OUTPUTS.length)], new Float64Array(OUTPUTS.length), 0);
    expect(only.before).toEqual(only.after);
    expect(only.loudest).toEqual(only.before);
  });
});

describe('the second layer', () => {
  it('adds nothing where it has learnt nothing', () => {
    fc.assert(
      fc.property(BODY, SUMS, (body, whole) => {
        expect(inContext(contextFrom(NO_CONTEXT), body, whole, lengthsFor(body))).toEqual(body);
      }),
    );
  });

  it('tips the balance of labels, and leaves kinds as they are', () => {
    let moved = 0;
    fc.assert(
      fc.property(BODY, SUMS, (body, whole) => {
        inContext(model.context, body, whole, lengthsFor(body)).forEach((sums, index) => {
          sums.forEach((sum, output) => {
            const added = Math.abs(sum - (body[index]?.[output] ?? 0));
            expect(added).toBeLessThanOrEqual(output < LABELS.length ? 1.25 + 1e-9 : 0);
            moved = Math.max(moved, added);
          });
        });
      }),
    );
    expect(moved).toBeGreaterThan(0.5);
  });

  it('comes back from its columns as it was', () => {
    const numbers = (length: number) =>
      fc.array(fc.integer({ min: -400, max: 400 }), { minLength: length, maxLength: length });
    const layer: fc.Arbitrary<StoredContext> = fc.record({
      means: numbers(INPUTS),
      scales: numbers(INPUTS),
      inner: numbers(LENGTHS.inner),
      innerBiases: numbers(LENGTHS.innerBiases),
      outer: numbers(LENGTHS.outer),
      outerBiases: numbers(LENGTHS.outerBiases),
    });
    fc.assert(
      fc.property(layer, (stored) => {
        expect(storedIn(columnsIn(writeColumns(columnsOf(stored)), 0))).toEqual(stored);
      }),
      { numRuns: 10 },
    );
  });

  it('is the same where the model is laid out as it lies in memory', () => {
    const facts = bytes.subarray(HEADER_BYTES, HEADER_BYTES + FACT_BYTES);
    expect(mapModel(layOut(model, facts)).context).toEqual(model.context);
  });
});
