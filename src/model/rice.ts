/**
 * Columns of whole numbers as Golomb-Rice codes (Rice & Plaut 1971), which spend few bits on small numbers. A column
 * begins with its `k` in five bits; each number then is
 *
 *     0 0 1 1 0 1          the upper bits, 2, as so many zeros and a one; the lower k = 3 bits, 101: 21
 *
 * and one whose zeros would be too many is 24 zeros and all its 24 bits. A reader has to know how many there are.
 */
const K_BITS = 5;
const MOST_ZEROS = 23;
const WHOLE_BITS = 24;

/** Reads columns one after the other, each of as many numbers as it is asked for. */
export interface ColumnReader {
  readonly next: (count: number) => Uint32Array;
  /** Whether what was read is all there is, but for the bits that fill the last byte. */
  readonly isAtEnd: () => boolean;
}

/** Beyond the end there are only zeros: the numbers make no sense then, but there are as many. */
export function columnsIn(bytes: Uint8Array, from: number): ColumnReader {
  let at = from * 8;

  /** The 32 bits from `at` on. */
  function window(): number {
    const byte = at >> 3;
    const shift = at & 7;
    const upper =
      ((bytes[byte] ?? 0) << 24) |
      ((bytes[byte + 1] ?? 0) << 16) |
      ((bytes[byte + 2] ?? 0) << 8) |
      (bytes[byte + 3] ?? 0);
    return shift === 0 ? upper : (upper << shift) | ((bytes[byte + 4] ?? 0) >> (8 - shift));
  }

  function bits(count: number): number {
    if (count === 0) return 0;
    const value = window() >>> (32 - count);
    at += count;
    return value;
  }

  function number(k: number): number {
    const zeros = Math.clz32(window());
    if (zeros > MOST_ZEROS) {
      at += WHOLE_BITS;
      return bits(WHOLE_BITS);
    }
    at += zeros + 1;
    return (zeros << k) | bits(k);
  }

  return {
    next: (count) => {
      const k = bits(K_BITS);
      const column = new Uint32Array(count);
      for (let each = 0; each < count; each += 1) column[each] = number(k);
      return column;
    },
    isAtEnd: () => (at + 7) >> 3 === bytes.length,
  };
}

/** Writes columns of numbers under 2 to the power of 24, each with the `k` that makes it shortest. */
export function writeColumns(columns: readonly (readonly number[])[]): Uint8Array {
  const bytes: number[] = [];
  let byte = 1;
  const put = (value: number, count: number) => {
    for (let bit = count - 1; bit >= 0; bit -= 1) {
      byte = (byte << 1) | ((value >>> bit) & 1);
      if (byte < 256) continue;
      bytes.push(byte & 255);
      byte = 1;
    }
  };
  for (const column of columns) {
    const k = shortestFor(column);
    put(k, K_BITS);
    for (const value of column) {
      const zeros = value >>> k;
      if (zeros > MOST_ZEROS) {
        put(0, WHOLE_BITS);
        put(value, WHOLE_BITS);
      } else {
        put(1, zeros + 1);
        put(value, k);
      }
    }
  }
  while (byte > 1) put(0, 1);
  return Uint8Array.from(bytes);
}

function shortestFor(column: readonly number[]): number {
  const lengths = Array.from({ length: WHOLE_BITS }, (_, k) =>
    column.reduce((sum, value) => {
      const zeros = value >>> k;
      return sum + (zeros > MOST_ZEROS ? 2 * WHOLE_BITS : zeros + 1 + k);
    }, 0),
  );
  return lengths.indexOf(Math.min(...lengths));
}
