/** The page with the block between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withBlock(page: string, name: string, block: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`expected ${open} and ${close}`);
  return `${page.slice(0, start + open.length)}\n\n${block}\n\n${page.slice(end)}`;
}
