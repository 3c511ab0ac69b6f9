import type { PageSource, RulebookSource } from '../src/rulebook/compile.ts';

/** A rule page that is fine as it stands: `no-fuss`, which refuses the word “fuss”. */
export const RULE = `---
rule: no-fuss
severity: warning
points: 5
check: avoids
message: “{seen}” is fuss.
guides: [sample]
rewrites:
  - Nothing of the kind.
---

# Makes no fuss

\`\`\`phrases
fuss
so much ado
\`\`\`

\`\`\`email fails
Hi Sam,

There was a fuss.

Kind regards,
Jo
\`\`\`

\`\`\`email passes
Hi Sam,

There was none.

Kind regards,
Jo
\`\`\`
`;

const GREETING = `---
move: greeting
---

# Greeting

\`\`\`phrases
^ hi
\`\`\`

- ✓ **Hi** Sam,
`;

const SIGN_OFF = `---
move: sign-off
---

# Sign-off

\`\`\`phrases
^ kind regards
\`\`\`
`;

const MOVES: readonly PageSource[] = [
  { file: 'moves/greeting.md', source: GREETING },
  { file: 'moves/sign-off.md', source: SIGN_OFF },
];

/** A whole rulebook around the pages given, `rule.md` the first of them. */
export function rulebookOf(...sources: readonly string[]): RulebookSource {
  const files = ['rule.md', 'other.md', 'third.md'];
  const pages = sources.map((source, at) => ({ file: files[at] ?? `${at}.md`, source }));
  const tone = { dials: { warmth: 1, formality: 1, directness: 1 }, features: {} };
  return {
    pages: [...pages, ...MOVES],
    lists: {},
    tone,
    valences: '',
    guides: ['sample', 'second'],
  };
}

/** `page` with one piece of it replaced; throws where the piece is not there exactly once. */
export function changed(page: string, from: string, to: string): string {
  if (page.split(from).length !== 2) throw new Error(`“${from}” must be there once`);
  return page.replace(from, () => to);
}
