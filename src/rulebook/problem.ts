/** Something wrong with a page or a configuration file: a value, not an exception. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
  /** The line itself and the 1-based column to point at, where they help. */
  readonly excerpt?: { readonly text: string; readonly column: number };
}

/** `file:line: message`, with the line and a caret under it where there is one. */
export function describeProblem(problem: Problem): string {
  const head = `${problem.file}:${problem.line}: ${problem.message}`;
  if (!problem.excerpt) return head;
  const { text, column } = problem.excerpt;
  return `${head}\n    ${text}\n    ${' '.repeat(column - 1)}^`;
}
