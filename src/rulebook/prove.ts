import { readText } from '../draft/text.ts';
import { type Book, type Review, reviewDraft } from '../review.ts';
import { applyEdits } from '../rewrite/edit.ts';
import type { CompiledRulebook } from './compile.ts';
import type { Block, Page } from './page.ts';
import type { Problem } from './problem.ts';
import type { Rule, Rulebook } from './rulebook.ts';

/**
 * Proves every page by its own examples: a `fails` example gives exactly one finding of its rule, a
 * `passes` example none, and each rewrite offered silences its rule without raising another.
 */
export function proveRulebook(
  { rulebook, pages }: CompiledRulebook,
  tools: Omit<Book, 'rulebook'>,
): Problem[] {
  const book: Book = { ...tools, rulebook };
  return pages.flatMap((page) => {
    const name = page.fields.find(({ key }) => key === 'rule')?.value;
    const rule = rulebook.rules.find((each) => each.rule === name);
    if (rule) return page.blocks.flatMap((block) => proveExample(book, rule, page, block));
    return proveMarked(rulebook, page);
  });
}

function proveExample(book: Book, rule: Rule, page: Page, block: Block): Problem[] {
  if (block.language !== 'email') return [];
  const [verdict] = block.meta.split(' ');
  const problem = (message: string) => [{ file: page.file, line: block.line, message }];
  const alone: Book = { ...book, rulebook: { ...book.rulebook, rules: [rule] } };
  const review = reviewDraft(readText(block.text), alone);
  const count = review.findings.length;
  if (verdict === 'passes') {
    return count === 0 ? [] : problem(`expected no finding of ${rule.rule} here, got ${count}`);
  }
  if (verdict !== 'fails') return problem('an example is “email passes” or “email fails”');
  if (count !== 1)
    return problem(`expected exactly one finding of ${rule.rule} here, got ${count}`);
  const before = reviewDraft(readText(block.text), book);
  return review.findings.flatMap(({ rewrites }) =>
    rewrites.flatMap((rewrite) => {
      const fixed = applyEdits(block.text, rewrite.edits);
      if (reviewDraft(readText(fixed), alone).findings.length > 0) {
        return problem(`the rewrite “${rewrite.title}” does not settle its own finding`);
      }
      const raised = raisedBy(before, reviewDraft(readText(fixed), book), book.rulebook.rules);
      return raised ? problem(`the rewrite “${rewrite.title}” raises ${raised}`) : [];
    }),
  );
}

/** A rule that speaks now and did not before; one that had only yielded to another was there already. */
function raisedBy(before: Review, after: Review, rules: readonly Rule[]): string | undefined {
  const known = before.findings.map(({ rule }) => rule);
  const yielded = rules.filter(({ yields }) => yields.some((name) => known.includes(name)));
  const expected = [...known, ...yielded.map(({ rule }) => rule)];
  return after.findings.find(({ rule }) => !expected.includes(rule))?.rule;
}

/** A move's list: `✓` with what its phrases hear in bold, `✗` with nothing heard. */
function proveMarked(rulebook: Rulebook, page: Page): Problem[] {
  const field = page.fields.find(({ key }) => key === 'move');
  if (!field) return [];
  return page.items.flatMap(({ text, line }) => {
    const mark = text.charAt(0);
    if (mark !== '✓' && mark !== '✗') return [];
    const example = text.slice(1).trim();
    const expected = [...example.matchAll(/\*\*(.+?)\*\*/g)].map((found) => found[1]);
    const plain = example.replaceAll('**', '');
    const draft = readText(asDraft(String(field.value), plain));
    const heard = reviewDraft(draft, { rulebook, predictor: null })
      .moves.filter(({ name }) => name === field.value)
      .map(({ start, end }) => draft.source.slice(start, end));
    if (expected.join(' / ') === heard.join(' / ')) return [];
    const message = `expected ${field.value} in “${expected.join(' / ')}”, heard “${heard.join(' / ')}”`;
    return [{ file: page.file, line, message }];
  });
}

/** Puts an example where its move lives, so that zones do not take it for something else. */
function asDraft(move: string, text: string): string {
  if (move === 'greeting') return `${text}\n\nI am writing about the interview.`;
  if (move === 'sign-off') return `I am writing about the interview.\n\n${text}`;
  return `Hi Sam,\n\n${text}\n\nKind regards,\nJo`;
}
