import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readModel } from '../src/model/model.ts';
import { predictorOf } from '../src/model/predict.ts';
import { compileRulebook } from '../src/rulebook/compile.ts';
import { readCorpus } from './corpus.ts';
import { figuresOf } from './eval/corpus-figures.ts';
import { hearCorpus } from './eval/corpus-hearing.ts';
import { countsOf } from './eval/counts.ts';
import { mistakesIn } from './eval/mistakes.ts';
import { pairsFigures } from './eval/pairs-figures.ts';
import { unseenFigures } from './eval/unseen-figures.ts';
import { readRulebookSource, root } from './pages.ts';
import { withBlock } from './readme.ts';
import { crossValidate } from './train/cross-validate.ts';

// Measures what phrases and sentence model hear. Without options: the corpus, cross-validated by draft
// (a minute or two). `--write` puts the figures into the corpus's README; `--unseen` reviews the drafts of
// fixtures/unseen instead.
const { values: options } = parseArgs({
  options: { write: { type: 'boolean' }, unseen: { type: 'boolean' } },
});
const { rulebook } = compileRulebook(readRulebookSource());
const model = readModel(readFileSync(join(root, 'src/model/weights.bin')));

if (options.unseen) {
  const predictor = predictorOf(model);
  console.log(`${unseenFigures({ rulebook, predictor })}\n\n${pairsFigures(predictor)}`);
} else {
  const corpus = readCorpus();
  const drafts = hearCorpus(corpus, await crossValidate(corpus), rulebook, model);
  const figures = figuresOf(drafts);
  console.log(`${figures}\n\n${mistakesIn(drafts)}`);
  if (options.write) {
    const path = join(root, 'fixtures/corpus/README.md');
    const page = withBlock(readFileSync(path, 'utf8'), 'counts', countsOf(corpus));
    writeFileSync(path, withBlock(page, 'figures', figures));
  }
}
