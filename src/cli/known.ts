import type { Outside } from '../annotate/told.ts';
import { annotateDraft, type ReviewOptions } from '../review.ts';
import { builtIn } from './built-in.ts';
import type { CliOptions } from './cli-options.ts';
import { readInput } from './input.ts';
import { readDraft } from './read-draft.ts';
import type { Settings } from './settings.ts';

/** Something that the caller got wrong, as a line for stderr. */
export class WrongUse extends Error {}

/** Flags over the configuration, rule by rule. */
export async function knownTo(
  { severities, me }: Settings,
  options: CliOptions,
): Promise<ReviewOptions> {
  const known = await knownBy(options);
  return {
    ...known,
    rules: { ...severities, ...options.rule },
    ...(me ? { facts: { ...known.facts, sender: me } } : {}),
  };
}

/**
 * What the flags say that the draft need not say. Who gives the day of the invitation asks how long it
 * took: only then is the clock read, and only without `--now`.
 */
async function knownBy(options: CliOptions): Promise<ReviewOptions> {
  const { scenario, to, company, role, now } = options;
  const invited = options.invite === undefined ? undefined : await readInvite(options.invite);
  const received = options.received ?? invited?.received;
  const facts = {
    ...invited?.facts,
    ...(to ? { recruiter: to } : {}),
    ...(company ? { company } : {}),
    ...(role ? { role } : {}),
  };
  const sent = now ?? (received ? new Date().toISOString() : undefined);
  return {
    facts,
    ...(scenario ? { scenario } : {}),
    ...(invited?.date ? { date: invited.date } : {}),
    ...(received ? { received } : {}),
    ...(sent ? { now: sent } : {}),
  };
}

const invitations = new Map<string, Promise<Outside>>();

/** What the message that is answered says; it is read once, however many drafts answer it. */
function readInvite(file: string): Promise<Outside> {
  const known = invitations.get(file) ?? readInvitation(file);
  invitations.set(file, known);
  return known;
}

async function readInvitation(file: string): Promise<Outside> {
  const input = readInput(file, '<invite>');
  const draft = input.ok ? await readDraft(input) : `${input.path}: ${input.reason}`;
  if (typeof draft === 'string') throw new WrongUse(draft);
  const { invitedBy } = await import('../annotate/invite.ts');
  return invitedBy(annotateDraft(draft, builtIn()));
}
