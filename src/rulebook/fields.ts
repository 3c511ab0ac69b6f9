import { suggestion } from './nearest.ts';
import type { Field, Page } from './page.ts';
import type { Problem } from './problem.ts';

/**
 * Reads the fields of a page one by one, and remembers what was wrong and which were asked for, so
 * that `unknown` can name what is left over.
 */
export interface FieldReader {
  readonly problems: readonly Problem[];
  text(key: string): string;
  optionalText(key: string): string | undefined;
  number(key: string, fallback?: number): number;
  words(key: string): readonly string[];
  oneOf<T extends string>(key: string, known: readonly T[], fallback?: T): T;
  manyOf<T extends string>(key: string, known: readonly T[], fallback: readonly T[]): readonly T[];
  /** The raw value, for what is neither of these. */
  raw(key: string): unknown;
  /** Notes something wrong with a field. */
  fault(key: string, message: string): void;
  /** Notes every field that was never asked for. */
  refuseUnknown(): void;
}

export function readerOf(page: Page): FieldReader {
  const problems: Problem[] = [];
  const asked = new Set<string>();
  const find = (key: string): Field | undefined => {
    asked.add(key);
    return page.fields.find((field) => field.key === key);
  };
  const fault = (key: string, message: string) => {
    const line = page.fields.find((field) => field.key === key)?.line ?? 1;
    problems.push({ file: page.file, line, message });
  };
  const reader: FieldReader = {
    problems,
    fault,
    raw: (key) => find(key)?.value,
    optionalText(key) {
      const value = find(key)?.value;
      if (value === undefined || typeof value === 'string') return value;
      fault(key, `${key}: expected a text`);
      return undefined;
    },
    text(key) {
      const value = reader.optionalText(key);
      if (value === undefined) fault(key, `${key}: this page needs one`);
      return value ?? '';
    },
    number(key, fallback) {
      const value = find(key)?.value ?? fallback;
      if (typeof value === 'number' && value >= 0) return value;
      fault(key, `${key}: expected a number of 0 or more`);
      return 0;
    },
    words(key) {
      const value = find(key)?.value;
      if (value === undefined) return [];
      const list = typeof value === 'string' ? [value] : value;
      if (Array.isArray(list) && list.every((each) => typeof each === 'string')) return list;
      fault(key, `${key}: expected a word or a list of words`);
      return [];
    },
    oneOf(key, known, fallback) {
      const value = find(key)?.value ?? fallback;
      const match = known.find((each) => each === value);
      if (match !== undefined) return match;
      fault(
        key,
        `${key}: “${String(value)}” is not known here; ${suggestion(String(value), known)}`,
      );
      const [first] = known;
      if (first === undefined) throw new Error(`no values are known for ${key}`);
      return first;
    },
    manyOf(key, known, fallback) {
      const given = reader.words(key);
      if (given.length === 0) return fallback;
      return given.flatMap((value) => {
        const match = known.find((each) => each === value);
        if (match !== undefined) return [match];
        fault(key, `${key}: “${value}” is not known here; ${suggestion(value, known)}`);
        return [];
      });
    },
    refuseUnknown() {
      for (const { key } of page.fields) {
        if (!asked.has(key)) fault(key, `unknown key “${key}”; ${suggestion(key, [...asked])}`);
      }
    },
  };
  return reader;
}
