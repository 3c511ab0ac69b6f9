/** Words for slots; a slot that is absent or null is unfilled. */
export type Slots = Readonly<Record<string, string | null | undefined>>;

/** A choice `{without|with {slot}}`, or a slot. Values are put in once and never read again. */
const CHOICE_OR_SLOT = /\{([^{}|]*)\|((?:[^{}]|\{[a-z]+\})*)\}|\{([a-z]+)\}/g;
const SLOT = /\{([a-z]+)\}/g;

/**
 * Fills a sentence. `{role}` is a slot; `{ for the role| for the {role} role}` is what to say without
 * and with the slots it names; `{| at {company}}` says nothing without. Returns undefined where a slot
 * outside of such a choice is unfilled, so that a bracket is never printed.
 */
export function fill(template: string, slots: Slots): string | undefined {
  let unfilled = false;
  const filled = template.replace(
    CHOICE_OR_SLOT,
    (_, without: string | undefined, told: string | undefined, name: string | undefined) => {
      if (told !== undefined) return fillSlots(told, slots) ?? without ?? '';
      const word = slots[name ?? ''];
      if (!word) unfilled = true;
      return word ?? '';
    },
  );
  return unfilled ? undefined : filled;
}

function fillSlots(text: string, slots: Slots): string | undefined {
  let unfilled = false;
  const filled = text.replace(SLOT, (_, name: string) => {
    const word = slots[name];
    if (!word) unfilled = true;
    return word ?? '';
  });
  return unfilled ? undefined : filled;
}
