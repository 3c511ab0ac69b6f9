/** Moves that nobody is hurt by, and that a letter is poorer without. */
export const KINDNESSES: readonly string[] = ['gratitude', 'compliment', 'well-wish', 'open-door'];
