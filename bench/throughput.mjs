import { text as alex } from 'alex';
import retextEnglish from 'retext-english';
import { unified } from 'unified';
import writeGood from 'write-good';
import { drafts } from './drafts.mjs';
import { interleaved, millisecondsOf } from './measure.mjs';
import { libraryFile } from './paths.mjs';

const WARM_UP = 3;
const ROUNDS = 15;

/** Drafts a second in one process, each tool over the same drafts in turn. */
export async function throughput() {
  const { review } = await import(libraryFile);
  const english = unified().use(retextEnglish).freeze();
  const { from, texts } = drafts(200);
  const tools = {
    'decline-lint': review,
    'write-good': writeGood,
    alex,
    'retext-english parse alone': (text) => english.parse(text),
  };
  const overAll = (tool) => {
    for (const text of texts) tool(text);
  };
  interleaved(tools, WARM_UP, (tool) => millisecondsOf(() => overAll(tool)));
  const times = interleaved(tools, ROUNDS, (tool) => millisecondsOf(() => overAll(tool)));
  const perSecond = (name) => (texts.length / times[name]) * 1_000;
  const ours = perSecond('decline-lint');
  const unit = 'drafts/s';
  const what = `in process (${from})`;
  return Object.keys(tools).map((name, at) =>
    at === 0
      ? { what, ours, unit, budget: 'at least 5,000 drafts/s' }
      : { what, ours, against: name, theirs: perSecond(name), unit, ratio: ours / perSecond(name) },
  );
}
