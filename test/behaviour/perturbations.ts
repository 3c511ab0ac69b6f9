/** A change of a whole draft that changes nothing a reader would judge. */
export interface Perturbation {
  readonly name: string;
  readonly apply: (draft: string) => string;
  /** Rules that it is about, after all. */
  readonly minded?: readonly string[];
}

const EXPANDED: readonly (readonly [string, string])[] = [
  ["I'm", 'I am'],
  ["I've", 'I have'],
  ["I'd", 'I would'],
  ["I'll", 'I will'],
  ["won't", 'will not'],
  ["can't", 'cannot'],
  ["don't", 'do not'],
  ["we'll", 'we will'],
];

const SPELLINGS: readonly (readonly [string, string])[] = [
  ['apologise', 'apologize'],
  ['disorganised', 'disorganized'],
  ['honoured', 'honored'],
];

/** Words that carry nothing, with a slip that anybody makes. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['interview', 'interveiw'],
  ['position', 'postion'],
  ['decided', 'decieded'],
  ['person', 'perosn'],
];

export const PERTURBATIONS: readonly Perturbation[] = [
  { name: 'contractions out', apply: (draft) => replaceAll(draft, EXPANDED) },
  { name: 'contractions in', apply: (draft) => replaceAll(draft, reversed(EXPANDED)) },
  { name: 'US spelling', apply: (draft) => replaceAll(draft, SPELLINGS) },
  {
    name: 'a typo',
    apply: (draft) => replaceAll(draft, SLIPS.slice(0, 1)),
    minded: ['is-proofread'],
  },
  {
    name: 'another typo',
    apply: (draft) => replaceAll(draft, SLIPS.slice(1)),
    minded: ['is-proofread'],
  },
  {
    name: 'curly quotes',
    apply: (draft) => draft.replaceAll("'", '’').replace(/"([^"]*)"/g, '“$1”'),
  },
  { name: 'CRLF', apply: (draft) => draft.replaceAll('\n', '\r\n') },
  { name: 'hard wraps', apply: (draft) => draft.split('\n').map(wrapped).join('\n') },
  {
    name: 'a signature',
    apply: (draft) => `${draft}\n-- \nTelephone 07700 900123\n`,
    minded: ['has-sign-off'],
  },
  {
    name: 'a quoted thread',
    apply: (draft) =>
      `${draft}\nOn Monday, Talent Team <jobs@example.com> wrote:\n> Please come in.\n`,
  },
];

function replaceAll(draft: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce(
    (text, [from, to]) => text.replaceAll(new RegExp(`\\b${from}\\b`, 'g'), to),
    draft,
  );
}

function reversed(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.map(([from, to]) => [to, from] as const);
}

const WIDTH = 66;

function wrapped(line: string): string {
  if (/^\w+:/.test(line)) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    if (current !== '' && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = word;
    } else current = current === '' ? word : `${current} ${word}`;
  }
  return [...lines, current].join('\n');
}
