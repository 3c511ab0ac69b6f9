import { type Annotation, isBare } from '../../annotate/annotation.ts';
import { placeFor } from '../place.ts';
import { type Remark, SOFTENED } from '../remark.ts';

/** What a name without any close over it costs. */
const UNCLOSED = 3;

const WARM = ['gratitude', 'well-wish', 'open-door', 'closes-warmly'];

/** A complimentary close and the writer's name; a name under a warm last line does without the first. */
export function checkSignOff(annotation: Annotation): Remark[] {
  const { sentences, marks, signedAs, zones } = annotation;
  const signed = marks.some((mark) => mark.name === 'sign-off') || standsOverName(annotation);
  const contact = zones.some((zone) => zone.kind === 'signature');
  const place = placeFor('closing', annotation);
  const soft = isBare(annotation) ? SOFTENED : {};
  if (signedAs === null) {
    if (!signed) return contact ? [] : [{ ...place, variant: 'missing', ...soft }];
    if (contact) return [];
    const end = zones.find((zone) => zone.kind === 'closing')?.end ?? place.end;
    return [{ start: end, end, variant: 'nameless', ...soft }];
  }
  if (signed) return [];
  const lastBody = sentences.findLastIndex((sentence) => sentence.zone === 'body');
  const warm = marks.some((mark) => mark.sentence === lastBody && WARM.includes(mark.name));
  // Thanks or a good wish and a name close a letter too.
  return warm ? [] : [{ ...place, severity: 'suggestion', points: UNCLOSED }];
}

/** A line between the letter and the name closes it, in words that no list knows: "Hochachtungsvoll". */
function standsOverName({ draft, sentences, signedAs }: Annotation): boolean {
  const closing = sentences.filter(({ zone }) => zone === 'closing');
  const name = closing.findIndex(({ start, end }) =>
    draft.text.slice(start, end).includes(signedAs ?? '\n'),
  );
  return name > 0;
}
