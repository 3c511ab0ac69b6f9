import { isRecord } from './page.ts';

/** What a rule may be drawn from, by a parsed `guides.yml`: the guides, and their advice as `guide/advice`. */
export function guidesIn(source: unknown): string[] {
  return Object.entries(isRecord(source) ? source : {}).flatMap(([guide, entry]) => {
    const advice = isRecord(entry) && isRecord(entry.advice) ? Object.keys(entry.advice) : [];
    return [guide, ...advice.map((name) => `${guide}/${name}`)];
  });
}
