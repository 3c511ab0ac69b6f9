/** Whether the system refused something with this code, such as ENOENT. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** What a thrown thing says of itself, for a line on stderr. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
