/**
 * The phrase language, read into a tree.
 *
 *     <thx> [<very> much | again] for ...3 <given>
 *
 * `(a | b)` one of, `[a]` optional, `<list>` a named list, `_` any one word, `...3` up to three words,
 * `^` and `$` the edges of the sentence, `decline~` a regular verb in all its forms, `#` a comment.
 */
export type Node =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'any' }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'begin' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] };

/** A fault in a phrase: what was expected and the 0-based column it was missed at. */
export interface SyntaxFault {
  readonly message: string;
  readonly column: number;
}

export type Parsed =
  | { readonly ok: true; readonly node: Node }
  | { readonly ok: false; readonly fault: SyntaxFault };

/** A named list: each entry is itself a phrase, of one word or several. */
export type Lists = ReadonlyMap<string, Node>;
