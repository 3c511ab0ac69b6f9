import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { root } from '../build/pages.ts';
import { annotate } from '../src/annotate/annotate.ts';
import { sentencesOf } from '../src/draft/sentences.ts';
import { readText } from '../src/draft/text.ts';
import { zonesOf } from '../src/draft/zones.ts';
import { rulebook } from '../src/generated/rulebook.ts';
import { review } from '../src/index.ts';
import { type Tokens, tokensOf } from '../src/model/features.ts';
import { LABELS, type Label, OUTPUTS } from '../src/model/labels.ts';
import { FACTS, HEADER_BYTES, readModel } from '../src/model/model.ts';
import { type Predictor, predictorOf, probability } from '../src/model/predict.ts';
import { matcherOf } from '../src/phrases/match.ts';
import { DRAFTS } from './drafts.ts';

const bytes = readFileSync(join(root, 'src/model/weights.bin'));
const model = readModel(bytes);
const hear = matcherOf(rulebook.program);

function annotated(source: string, predictor: Predictor | null) {
  const draft = readText(source);
  const zones = zonesOf(draft, hear);
  const sentences = sentencesOf(draft, zones);
  return annotate(draft, zones, sentences, { rulebook, hear, predictor }, {});
}

/** A sum from which the model's own calibration makes this probability. */
function sumFor(output: number, chance: number): number {
  const facts = model.outputs[output] ?? expect.fail(`no output ${output}`);
  return (Math.log(chance / (1 - chance)) - facts.offset) / facts.slope;
}

/** A model that gives every sentence the same probabilities, whatever today's weights are. */
function hearing(chances: Partial<Record<Label, number>>): Predictor {
  const sums = Float64Array.from(OUTPUTS, (_, output) =>
    sumFor(output, chances[LABELS[output] ?? 'rude'] ?? (output < LABELS.length ? 1e-6 : 0.5)),
  );
  return {
    model,
    hear: (sentences) => ({ sentences: sentences.map(() => sums), whole: sums }),
    weigh: ({ words }) => new Float64Array(words.length),
  };
}

function factsOf(label: Label) {
  return model.outputs[LABELS.indexOf(label)] ?? expect.fail(`no output ${label}`);
}

describe('the bytes of the model', () => {
  it.each<[string, Uint8Array]>([
    ['are none', new Uint8Array(0)],
    ['end in the header', bytes.subarray(0, HEADER_BYTES - 1)],
    ['end in the facts', bytes.subarray(0, HEADER_BYTES + OUTPUTS.length * FACTS.length * 4 - 1)],
    [
      'begin like something else',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), bytes.subarray(4)]),
    ],
    [
      'have more rows than there are hashes',
      Buffer.concat([bytes.subarray(0, 4), Buffer.alloc(4, 0xff), bytes.subarray(8)]),
    ],
    ['lack the last one', bytes.subarray(0, -1)],
    ['go on behind the last one', Buffer.concat([bytes, Buffer.from([0])])],
    ['have something before them', Buffer.concat([Buffer.from([0]), bytes])],
  ])('are refused where they %s', (_, damaged) => {
    expect(() => readModel(damaged)).toThrow();
  });

  it('are read alike wherever they lie in memory', () => {
    const padded = Buffer.concat([Buffer.from([1, 2, 3]), bytes]).subarray(3);
    expect(readModel(padded).outputs).toEqual(model.outputs);
    expect(readModel(padded).rows).toBe(model.rows);
  });

  it('hold thresholds that rise from faint evidence to a sure fault', () => {
    for (const { faint, enough, present, warn, sure } of model.outputs) {
      const rising = [faint, enough, present, warn, sure];
      expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    }
  });
});

/** Words of real letters among any others, so that kept features and foreign ones meet. */
const SENTENCE = fc
  .array(
    fc.oneof(
      fc.constantFrom('I', 'must', 'decline', 'thank', 'you', 'sorry', 'not', 'sure', '!', '[x]'),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((words) => tokensOf(words.join(' ')));
const BODY = fc.array(SENTENCE, { maxLength: 6 });

describe('a prediction', () => {
  it('is a probability of every output for every sentence, whatever it says', () => {
    const predictor = predictorOf(model);
    fc.assert(
      fc.property(BODY, (body) => {
        const { sentences, whole } = predictor.hear(body);
        expect(sentences).toHaveLength(body.length);
        for (const sums of [...sentences, whole]) {
          expect(sums).toHaveLength(OUTPUTS.length);
          sums.forEach((sum, output) => {
            const chance = probability(model, output, sum);
            expect(chance).toBeGreaterThanOrEqual(0);
            expect(chance).toBeLessThanOrEqual(1);
          });
        }
      }),
    );
  });

  it('does not depend on what was predicted before', () => {
    const used = predictorOf(model);
    fc.assert(
      fc.property(BODY, BODY, (before, body) => {
        used.hear(before);
        for (const sentence of before) used.weigh(sentence, 1);
        expect(used.hear(body)).toEqual(predictorOf(model).hear(body));
      }),
      { numRuns: 50 },
    );
  });

  it('tells a plain refusal from plain thanks', () => {
    const { sentences } = predictorOf(model).hear([
      tokensOf('Thank you so much for inviting me to interview.'),
      tokensOf('I have decided not to go ahead with the interview.'),
    ]);
    const chances = (label: Label) =>
      sentences.map((sums) => {
        const output = LABELS.indexOf(label);
        return probability(model, output, sums[output] ?? 0);
      });
    const [thanked = 0, notThanked = 0] = chances('gratitude');
    const [notRefused = 0, refused = 0] = chances('decision');
    expect(thanked).toBeGreaterThan(notThanked);
    expect(refused).toBeGreaterThan(notRefused);
  });

  it('weighs every token of the sentence that it is asked about', () => {
    const sentence = tokensOf('I must decline the interview.');
    const shares = predictorOf(model).weigh(sentence, LABELS.indexOf('decision'));
    expect(shares).toHaveLength(sentence.words.length);
    expect(shares.some((share) => share !== 0)).toBe(true);
  });
});

describe('a review with the model', () => {
  it.each(DRAFTS)('of $name is the same a second time', ({ source }) => {
    const once = review(source);
    for (const other of DRAFTS) review(other.source);
    expect(review(source)).toEqual(once);
  });

  it.each(DRAFTS)('of $name marks what only the model heard inside its sentence', ({ source }) => {
    const { marks, faint, sentences } = annotated(source, predictorOf(model));
    for (const mark of [...marks, ...faint].filter(({ by }) => by === 'model')) {
      const sentence = sentences[mark.sentence] ?? expect.fail('a mark of no sentence');
      expect(sentence.zone).toBe('body');
      expect(mark.certainty).toBeGreaterThan(0);
      expect(mark.certainty).toBeLessThanOrEqual(1);
      expect(mark.start).toBeGreaterThanOrEqual(sentence.start);
      expect(mark.end).toBeGreaterThan(mark.start);
      expect(mark.end).toBeLessThanOrEqual(sentence.end);
    }
  });
});

describe('a phrase', () => {
  const source = 'Hi Priya,\n\nI must decline the interview.\n\nBest,\nJo\n';
  const decision = (chance: number) => {
    const { marks, faint } = annotated(source, hearing({ decision: chance }));
    const named = (each: typeof marks) => each.filter(({ name }) => name === 'decision');
    return { marks: named(marks), faint: named(faint) };
  };

  it('that the model doubts becomes faint evidence', () => {
    const { faint: least } = factsOf('decision');
    expect(decision(least / 2)).toMatchObject({
      marks: [],
      faint: [{ by: 'phrase', certainty: 1 }],
    });
    expect(decision(0.19).faint).toContainEqual(expect.objectContaining({ by: 'phrase' }));
  });

  it('that the model does not doubt stays, and is not heard twice', () => {
    const { marks, faint } = decision(0.21);
    expect(marks).toMatchObject([{ by: 'phrase', certainty: 1, grade: 'sure' }]);
    expect(faint).toEqual([]);
    expect(decision(0.99)).toEqual({ marks, faint });
  });

  it('of the greeting or the closing is not doubted', () => {
    const { marks } = annotated(source, hearing({}));
    expect(marks.map(({ name }) => name)).toEqual(expect.arrayContaining(['greeting', 'sign-off']));
  });
});

describe('what only the model hears', () => {
  const source = 'Hi Priya,\n\nThe weather is nice in Leeds.\n\nBest,\nJo\n';
  const heardAs = (chance: number) => {
    const { marks, faint, sentences } = annotated(source, hearing({ gratitude: chance }));
    const named = (each: typeof marks) => each.filter(({ name }) => name === 'gratitude');
    return { marks: named(marks), faint: named(faint), sentences };
  };
  const { faint: least, enough, present, warn, sure } = factsOf('gratitude');

  it('is marked as its own, less than certain and within the sentence', () => {
    const { marks, sentences } = heardAs(Math.max(present, 0.99));
    expect(marks).toMatchObject([{ by: 'model', certainty: 0.99 }]);
    for (const { sentence, start, end } of marks) {
      expect(sentences[sentence]?.zone).toBe('body');
      expect(start).toBeGreaterThanOrEqual(source.indexOf('The weather'));
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(source.indexOf('Leeds') + 'Leeds'.length);
    }
  });

  it('is as sure as its thresholds say', () => {
    const grade = (chance: number) => heardAs(chance + 1e-6).marks.map((mark) => mark.grade);
    expect(grade(sure)).toEqual(['sure']);
    if (sure > warn) expect(grade(warn)).toEqual(['likely']);
    if (warn > present) expect(grade(present)).toEqual(['possible']);
  });

  it('is faint where it is not probable enough, and nothing under that', () => {
    const between = (least + enough) / 2;
    if (enough > least)
      expect(heardAs(between)).toMatchObject({ marks: [], faint: [{ by: 'model' }] });
    expect(heardAs(least / 2)).toMatchObject({ marks: [], faint: [] });
  });

  it('is never both a clear and a hedged refusal', () => {
    const { marks } = annotated(source, hearing({ decision: 0.995, hedged: 0.999 }));
    const names = marks.map(({ name }) => name);
    expect(names).toContain('decision-is-clear');
    expect(names).not.toContain('decision');
  });

  it('is nothing without a model', () => {
    const { marks, faint } = annotated(source, null);
    expect([...marks, ...faint].filter(({ by }) => by === 'model')).toEqual([]);
  });
});

describe('the greeting and the closing', () => {
  it('are not sent to the model', () => {
    const sent: Tokens[] = [];
    const predictor: Predictor = {
      ...hearing({}),
      hear: (sentences) => {
        sent.push(...sentences);
        return hearing({}).hear(sentences);
      },
    };
    annotated('Dear Priya,\n\nThank you. I must decline.\n\nKind regards,\nJo Bell\n', predictor);
    expect(sent.map(({ words }) => words.slice(1, -1).join(' '))).toEqual([
      'thank you',
      'i must decline',
    ]);
  });
});
