/** Words for slots; a slot that is absent or null is unfilled. */
export type Slots = Readonly<Record<string, string | null | undefined>>;

const SLOT = /\{([a-z]+)\}/g;

/**
 * Fills a sentence. `{role}` is a slot; `{ for the role| for the {role} role}` is what to say without
 * and with the slots it names; `{| at {company}}` says nothing without. Returns undefined where a slot
 * outside of such a choice is unfilled, so that a bracket is never printed.
 */
export function fill(template: string, slots: Slots): string | undefined {
  let unfilled = false;
  const withChoices = template.replace(
    /\{([^{}|]*)\|((?:[^{}]|\{[a-z]+\})*)\}/g,
    (_, without: string, told: string) => fillSlots(told, slots) ?? without,
  );
  const filled = withChoices.replace(SLOT, (_, name: string) => {
    const word = slots[name];
    if (!word) unfilled = true;
    return word ?? '';
  });
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
