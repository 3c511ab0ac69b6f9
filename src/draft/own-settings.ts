import type { Draft } from './draft.ts';

/** Rules that the draft itself turns off: `X-Decline-Lint: off has-reason, wishes-well` in its header block. */
export function turnedOffIn({ headers }: Draft): string[] {
  return headers
    .filter(({ name }) => name === 'x-decline-lint')
    .flatMap(({ value }) => /^off\s+(.*)$/i.exec(value.trim())?.[1]?.split(/[\s,;]+/) ?? [])
    .filter((name) => name !== '');
}
