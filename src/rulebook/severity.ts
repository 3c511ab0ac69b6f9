export type Severity = 'error' | 'warning' | 'suggestion';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion'];

/** The severities that fail where `failOn` is what is asked: itself and all above it. */
export function failingFrom(failOn: Severity | 'never'): readonly Severity[] {
  return failOn === 'never' ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
}
