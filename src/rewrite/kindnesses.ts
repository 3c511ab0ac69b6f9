/** Moves that nobody is hurt by, and that a letter is poorer without. */
export const KINDNESSES: readonly string[] = ['gratitude', 'compliment', 'well-wish', 'open-door'];

/** What a sentence may do beside its fault, so that it is not put anew as a whole. */
export const KIND: readonly string[] = [...KINDNESSES, 'apology'];
