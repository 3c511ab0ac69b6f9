/** Numbers from 0 up to 1 that look like chance, and are the same in each training. */
export type Chance = () => number;

/** A linear congruential generator (Numerical Recipes); its upper bits are the better ones. */
export function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Puts rows in another order, in place. */
export function shuffle(order: Int32Array, chance: Chance): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1));
    const kept = order[at] ?? 0;
    order[at] = order[other] ?? 0;
    order[other] = kept;
  }
}
