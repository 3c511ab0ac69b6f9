import type { Draft, Sentence, Zone } from '../draft/draft.ts';
import { headerValue } from '../draft/headers.ts';
import { wordsOf } from '../draft/words.ts';
import type { Matcher } from '../phrases/match.ts';
import type { Scenario } from '../rulebook/scenario.ts';
import type { Annotation } from './annotation.ts';
import type { Ears } from './ears.ts';
import { factsOf } from './facts.ts';
import { listen } from './listen.ts';
import { isSaid, marksOf } from './marks.ts';
import { mentionsOf } from './mentions.ts';
import { scenarioOf } from './scenario.ts';
import { type Outside, settle, toldBy } from './told.ts';

/** What the caller knows better than the draft tells. */
export interface Known extends Outside {
  readonly scenario?: Scenario;
}

/** Hears the moves and faults in the sentences and reads facts and scenario off the draft. */
export function annotate(
  draft: Draft,
  zones: readonly Zone[],
  sentences: readonly Sentence[],
  ears: Ears,
  known: Known,
): Annotation {
  const byPhrase = marksOf(sentences, ears.hear);
  const heard = listen(draft, sentences, byPhrase.filter(isSaid), ears);
  const formal = byPhrase.filter((mark) => !isSaid(mark));
  const mentions = mentionsOf(draft, sentences);
  const said = factsOf(draft, sentences, heard.marks, mentions);
  const told = toldBy(draft, zones, known);
  return {
    draft,
    zones,
    sentences,
    marks: heard.marks,
    faint: [...heard.faint, ...formal],
    facts: settle(said.facts, told, known.facts),
    told,
    mentions,
    signedAs: said.facts.sender,
    recruiterAt: said.recruiterAt,
    scenario: known.scenario ?? scenarioOf(heard, subjectOwners(draft, ears.hear)),
  };
}

/** What the phrases hear in the subject: it often says best what a mail is for. */
function subjectOwners({ headers }: Draft, hear: Matcher): string[] {
  const subject = headerValue(headers, 'subject');
  return subject ? hear(wordsOf(subject)).map(({ owner }) => owner) : [];
}
