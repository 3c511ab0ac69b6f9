/**
 * The forms of a regular English verb or noun, for the mark `~`: `decline~` is decline, declines,
 * declined, declining. A final `l` or a short vowel and consonant come doubled and single, so that
 * both spellings of "cancelled" are heard.
 */
export function inflect(stem: string): string[] {
  const forms = new Set([stem]);
  if (/[^aeiou]y$/.test(stem)) {
    const root = stem.slice(0, -1);
    forms.add(`${root}ies`).add(`${root}ied`).add(`${stem}ing`);
  } else if (stem.endsWith('ee')) {
    forms.add(`${stem}s`).add(`${stem}d`).add(`${stem}ing`);
  } else if (stem.endsWith('e')) {
    const root = stem.slice(0, -1);
    forms.add(`${stem}s`).add(`${stem}d`).add(`${root}ing`);
  } else {
    forms.add(/(s|x|z|ch|sh)$/.test(stem) ? `${stem}es` : `${stem}s`);
    forms.add(`${stem}ed`).add(`${stem}ing`);
    if (/[^aeiou][aeiou][bdgklmnprt]$/.test(stem)) {
      const double = stem + stem.slice(-1);
      forms.add(`${double}ed`).add(`${double}ing`);
    }
  }
  return [...forms];
}
