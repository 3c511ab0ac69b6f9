import type { Dial } from './features.ts';

/** The voice that a rewrite should take up. */
export type Register = 'formal' | 'plain' | 'casual';

const FORMAL = 62;
const CASUAL = 38;

export function registerOf(formality: number): Register {
  if (formality >= FORMAL) return 'formal';
  return formality <= CASUAL ? 'casual' : 'plain';
}

/** Up to which value a dial is called what. */
const SCALES: Readonly<Record<Dial, readonly (readonly [number, string])[]>> = {
  warmth: [
    [20, 'cold'],
    [40, 'cool'],
    [60, 'neutral'],
    [80, 'friendly'],
    [100, 'warm'],
  ],
  formality: [
    [20, 'very casual'],
    [CASUAL, 'casual'],
    [FORMAL - 1, 'plain'],
    [85, 'formal'],
    [100, 'very formal'],
  ],
  directness: [
    [25, 'evasive'],
    [45, 'roundabout'],
    [65, 'even'],
    [85, 'clear'],
    [100, 'very direct'],
  ],
};

/** One line in words: "friendly, plain, clear". */
export function summaryOf(dials: Readonly<Record<Dial, { readonly value: number }>>): string {
  const word = (dial: Dial) => SCALES[dial].find(([upTo]) => dials[dial].value <= upTo)?.[1] ?? '';
  return [word('warmth'), word('formality'), word('directness')].join(', ');
}
