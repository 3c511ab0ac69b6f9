/** A Hunspell dictionary as its package gives it. */
export interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/** One way to make another form of a word: `y` off, `ies` on, where the word ends in a consonant and y. */
interface Affix {
  readonly prefix: boolean;
  /** Whether a prefix and a suffix may be joined to the same word. */
  readonly crosses: boolean;
  readonly strip: string;
  readonly add: string;
  readonly condition: RegExp;
}

const ONLY_IN_COMPOUND = 'c';
/** Words that are not to be suggested; with a capital, as names have it, they are not. */
const NO_SUGGESTION = '!';
const OF_LETTERS = /^[A-Za-z\u00c0-\u024f]{2,24}$/;

/** Every form of every word, without possessives: "'s" is cut off before a word is looked up. */
export function* expand({ aff, dic }: Dictionary): Generator<string> {
  const affixes = readAffixes(new TextDecoder().decode(aff));
  for (const line of new TextDecoder().decode(dic).split('\n').slice(1)) {
    const [stem = '', flags = ''] = line.trim().split('/');
    if (flags.includes(ONLY_IN_COMPOUND)) continue;
    const unsaid = flags.includes(NO_SUGGESTION);
    for (const form of formsOf(stem, flags, affixes)) {
      if (OF_LETTERS.test(form)) yield unsaid ? form.charAt(0).toUpperCase() + form.slice(1) : form;
    }
  }
}

function* formsOf(
  stem: string,
  flags: string,
  affixes: ReadonlyMap<string, readonly Affix[]>,
): Generator<string> {
  yield stem;
  const own = [...flags].flatMap((flag) => affixes.get(flag) ?? []);
  for (const affix of own) {
    const form = applied(stem, affix);
    if (form === undefined) continue;
    yield form;
    if (!affix.prefix || !affix.crosses) continue;
    for (const suffix of own) {
      const both = suffix.prefix || !suffix.crosses ? undefined : applied(form, suffix);
      if (both !== undefined) yield both;
    }
  }
}

function applied(word: string, { prefix, strip, add, condition }: Affix): string | undefined {
  if (!condition.test(word)) return undefined;
  return prefix ? add + word.slice(strip.length) : word.slice(0, word.length - strip.length) + add;
}

function readAffixes(aff: string): Map<string, Affix[]> {
  const affixes = new Map<string, Affix[]>();
  const crossing = new Map<string, boolean>();
  for (const line of aff.split('\n')) {
    const [kind = '', flag = '', third = '', fourth = '', condition = '.'] = line.split(/\s+/);
    if (kind !== 'SFX' && kind !== 'PFX') continue;
    const crosses = crossing.get(flag);
    if (crosses === undefined) {
      crossing.set(flag, third === 'Y');
      continue;
    }
    const prefix = kind === 'PFX';
    affixes.set(flag, [
      ...(affixes.get(flag) ?? []),
      {
        prefix,
        crosses,
        strip: third === '0' ? '' : third,
        add: fourth === '0' ? '' : fourth,
        condition: new RegExp(prefix ? `^${condition}` : `${condition}$`),
      },
    ]);
  }
  return affixes;
}
