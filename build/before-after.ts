import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fix } from '../src/index.ts';
import { root } from './pages.ts';

// Prints, a line each, what the drafts of fixtures/rewrites are made into when all that is offered is taken:
// for readers who judge it without sight of the findings. With a file of drafts (`{"id", "text"}` a line), those.
const file = process.argv[2] ?? join(root, 'fixtures/rewrites/drafts.jsonl');
for (const line of readFileSync(file, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, text }: { id: string; text: string } = JSON.parse(line);
  console.log(JSON.stringify({ id, before: text, after: fix(text, { unsafe: true }).source }));
}
