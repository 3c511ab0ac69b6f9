import type { Annotation } from '../../annotate/annotation.ts';
import type { Mention } from '../../annotate/mentions.ts';
import { compareFirms, compareRoles } from '../firms.ts';
import type { Remark } from '../remark.ts';

/** Where the words leave a doubt, the remark only asks to look again. */
const DOUBTFUL = { severity: 'warning', points: 20 } as const;

/** Company and role agree with what is known, and with themselves. */
export function checkCompany(annotation: Annotation): Remark[] {
  const { told, mentions } = annotation;
  const own = mentions.filter((mention) => mention.own);
  const companies = own.filter(({ what }) => what === 'company');
  const roles = own.filter(({ what }) => what === 'role');
  const confirmed = [...(told.company ? [told.company] : []), ...told.domains];
  return [
    ...against(companies, told.company, compareFirms, 'company', confirmed),
    ...against(roles, told.role, compareRoles, 'role', []),
  ].sort((a, b) => a.start - b.start);
}

/** The first mention that is not what is known, or else not what was said before. */
function against(
  mentions: readonly Mention[],
  known: string | null,
  compare: typeof compareFirms,
  variant: string,
  confirming: readonly string[],
): Remark[] {
  const agrees = (mention: Mention, name: string) => compare(mention.text, name) === 'same';
  if (known !== null) {
    // One mention that agrees shows that the others are a place or a part of it.
    if (mentions.some((mention) => confirming.some((name) => agrees(mention, name)))) return [];
    const wrong = mentions.find(({ text }) => compare(text, known) === 'different');
    if (!wrong) return [];
    const { start, end, text: seen, sure } = wrong;
    const edits = [{ start, end, text: known }];
    const fixes = [{ title: `Write “${known}”`, safe: false, edits }];
    const values = { seen, known };
    return [{ start, end, variant: `told-${variant}`, values, fixes, ...(sure ? {} : DOUBTFUL) }];
  }
  const [first, ...later] = mentions;
  const other = later.find((mention) => first && compare(mention.text, first.text) === 'different');
  if (!first || !other) return [];
  const values = { seen: other.text, known: first.text };
  const sure = first.sure && other.sure && variant === 'company';
  const { start, end } = other;
  return [{ start, end, variant, values, ...(sure ? {} : DOUBTFUL) }];
}
