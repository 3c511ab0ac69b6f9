import type { Span } from '../draft/draft.ts';
import type { Rewrite } from '../rewrite/edit.ts';
import type { Severity } from '../rulebook/severity.ts';

/** What a check has to say, before the rule's own severity, points and message are laid over it. */
export interface Remark extends Span {
  /** Which of the rule's `messages` to use; the main one where absent. */
  readonly variant?: string;
  /** Lower than the rule's own, where the evidence or the case is weaker. */
  readonly severity?: Severity;
  readonly points?: number;
  /** Words for the slots of the message. */
  readonly values?: Readonly<Record<string, string>>;
  /** Offers to settle this very case; they stand before those of the rule's page. */
  readonly fixes?: readonly Rewrite[];
}

/** How a warning softens for a bare line of two sentences, which guide E calls fine as it is. */
export const SOFTENED = { severity: 'suggestion', points: 1 } as const;
