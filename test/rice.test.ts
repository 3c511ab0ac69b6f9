import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsIn, writeColumns } from '../src/model/rice.ts';

const column = fc.array(fc.oneof(fc.nat(5), fc.nat(300), fc.nat(2 ** 24 - 1)), { maxLength: 60 });

describe('columns of numbers', () => {
  it('are read as they were written, wherever they begin', () => {
    fc.assert(
      fc.property(fc.array(column, { maxLength: 8 }), fc.nat(9), (columns, from) => {
        const written = writeColumns(columns);
        const bytes = new Uint8Array(from + written.length);
        bytes.set(written, from);
        const reader = columnsIn(bytes, from);
        for (const each of columns) expect([...reader.next(each.length)]).toEqual(each);
        expect(reader.isAtEnd()).toBe(true);
      }),
    );
  });

  it('take few bits where their numbers are small', () => {
    const small = Array.from({ length: 800 }, (_, at) => at % 3);
    expect(writeColumns([small]).length).toBeLessThan(800 / 3);
  });

  it('do not end where bytes are left or missing', () => {
    const written = writeColumns([[1, 2, 3, 70_000]]);
    const isAtEnd = (bytes: Uint8Array) => {
      const reader = columnsIn(bytes, 0);
      reader.next(4);
      return reader.isAtEnd();
    };
    expect(isAtEnd(written)).toBe(true);
    expect(isAtEnd(written.subarray(1))).toBe(false);
    expect(isAtEnd(Uint8Array.from([...written, 0]))).toBe(false);
  });
});
