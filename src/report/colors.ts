type Paint = (text: string) => string;

/** What the report is painted with: picocolors where there is colour, nothing where there is none. */
export type Colors = Readonly<Record<'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'cyan', Paint>>;

const asIs: Paint = (text) => text;

export const NO_COLORS: Colors = {
  bold: asIs,
  dim: asIs,
  red: asIs,
  yellow: asIs,
  green: asIs,
  cyan: asIs,
};
