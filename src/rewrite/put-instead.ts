import type { Sentence } from '../draft/draft.ts';
import { type Around, type Case, isDearest, oneLine } from './around.ts';
import { behindStop, cutSentences } from './cut.ts';
import { cutClause, reasonBehind } from './cut-clause.ts';
import type { Edit, Rewrite } from './edit.ts';
import { KIND } from './kindnesses.ts';
import { politely } from './request.ts';

/** A sentence in the place of one with a fault, or of that one's clause; the old one goes where it is said already. */
export function putInstead(each: Case, sentence: Sentence, around: Around): Rewrite[] {
  const { finding, template, text } = each;
  const { annotation, needed, faults, contrary, leaningOn, heard, surely } = around;
  const { source } = annotation.draft;
  const { start, end } = sentence;
  const title = `Say “${oneLine(text)}”`;
  const { safe } = template;
  const leaning = leaningOn(sentence);
  if (needed.has(sentence)) {
    // Who is thanked in the same breath stays thanked; a doubt before a promise goes with it.
    const clause = isKindBesides() ? cutClause(sentence, finding, source) : undefined;
    if (clause) return [{ title, safe, edits: [{ start: clause.start, end, text: `. ${text}` }] }];
    if (source.includes(text)) return [];
  } else if (isSaidElsewhere() || source.includes(text)) {
    const edits = cutSentences([sentence, ...leaning], source);
    return [{ title: 'Leave the sentence out', safe: false, edits }];
  }
  const answers = isDearest(each, around) && template.unless.includes('decision');
  const beside = answers ? [...contrary].filter((other) => other !== sentence) : [];
  const along = new Set([...leaning, ...beside]);
  return [{ title, safe, edits: [inPlace(), ...cutSentences([...along], source)] }];

  function isSaidElsewhere(): boolean {
    return template.unless.some((name) => {
      const others = surely(name);
      return others.size > (others.has(sentence) ? 1 : 0);
    });
  }

  function isKindBesides(): boolean {
    return !faults.wavering.has(sentence) || KIND.some((move) => heard(move).has(sentence));
  }

  /** A reason behind what is put anew stays, unless it is a fault itself. */
  function inPlace(): Edit {
    const spares = template.holding === null && heard('reason').has(sentence);
    const behind = spares ? reasonBehind(sentence, finding) : undefined;
    // What it asks for is asked for behind the answer.
    const [asked] = politely(sentence, source);
    const all = asked ? `${text} ${asked.text.replace(/[.]?$/, '.')}` : text;
    const said = behindStop({ start, end }, all, source);
    if (behind === undefined || faults.within(behind, end)) return said;
    return { ...said, end: behind, text: said.text.replace(/[.!]$/, '') };
  }
}
