import { interleaved, millisecondsOf, peakOf, run } from './measure.mjs';
import { draftFile, ourCommand, writeGoodCommand } from './paths.mjs';

const ROUNDS = 30;

/** One draft as a whole process, beside a Node that does nothing and write-good. */
export function coldStart(folder) {
  const commands = {
    ours: [ourCommand, draftFile],
    node: ['-e', '0'],
    writeGood: [writeGoodCommand, draftFile],
  };
  for (const args of Object.values(commands)) run(args);
  const wall = interleaved(commands, ROUNDS, (args) => millisecondsOf(() => run(args)));
  const peak = interleaved(commands, ROUNDS, (args) => peakOf(args, folder) / 1024);
  return [
    ...rows('cold start, wall', 'ms', wall, 'at most 1.3'),
    ...rows('cold start, peak memory', 'MiB', peak, 'at most 1.5'),
  ];
}

function rows(what, unit, { ours, node, writeGood }, budget) {
  return [
    { what, ours, against: 'node -e 0', theirs: node, unit, ratio: ours / node, budget },
    { what, ours, against: 'write-good', theirs: writeGood, unit, ratio: ours / writeGood },
  ];
}
