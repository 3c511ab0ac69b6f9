const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6])/u;
const INVISIBLE = /^[\u200b-\u200d\u2060\ufeff\p{Mn}\p{Me}]+$/u;

/** The columns that a terminal gives to a text, by the properties of Unicode. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (INVISIBLE.test(segment)) continue;
    columns += WIDE.test(segment) ? 2 : 1;
  }
  return columns;
}
