import { type Context, LENGTHS } from './context.ts';
import { BUCKETS, FACT_BYTES, factsIn, HEADER_BYTES, type Model } from './model.ts';

/**
 * The model laid out as it lies in memory, so that a start only has to read the file: three times as
 * large as the artifact, made from it at build time, for the command alone.
 *
 *     rows, weights        two 32-bit numbers: how many there are
 *     facts                as in the artifact
 *     first                a 32-bit number a row, and one more
 *     buckets              32-bit numbers
 *     context              32-bit floats, part by part
 *     weights              16-bit numbers
 *     keys, rarities       a byte a row
 *
 * All in the byte order of the machine, which for every machine that runs Node is little-endian.
 */
export function layOut(model: Model, facts: Uint8Array): Uint8Array {
  const { first, buckets, context, weights, keys, rarities } = model;
  const places = placesFor(model.rows, weights.length);
  const bytes = new Uint8Array(places.end);
  const head = new DataView(bytes.buffer);
  head.setUint32(0, model.rows, true);
  head.setUint32(4, weights.length, true);
  bytes.set(facts, HEADER_BYTES);
  bytes.set(bytesOf(first), places.first);
  bytes.set(bytesOf(buckets), places.buckets);
  let at = places.context;
  for (const part of CONTEXT_PARTS) {
    bytes.set(bytesOf(context[part]), at);
    at += context[part].byteLength;
  }
  bytes.set(bytesOf(weights), places.weights);
  bytes.set(keys, places.keys);
  bytes.set(rarities, places.rarities);
  return bytes;
}

/** Views on the bytes that `layOut` gives; nothing is copied. `bytes` must begin at a multiple of 4. */
export function mapModel(bytes: Uint8Array): Model {
  const { buffer, byteOffset } = bytes;
  const view = new DataView(buffer, byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const count = view.getUint32(4, true);
  const places = placesFor(rows, count);
  return {
    rows,
    outputs: factsIn(view, HEADER_BYTES),
    first: new Uint32Array(buffer, byteOffset + places.first, rows + 1),
    buckets: new Uint32Array(buffer, byteOffset + places.buckets, BUCKETS),
    context: contextAt(bytes, places.context),
    weights: new Int16Array(buffer, byteOffset + places.weights, count),
    keys: new Uint8Array(buffer, byteOffset + places.keys, rows),
    rarities: new Uint8Array(buffer, byteOffset + places.rarities, rows),
  };
}

/** In the order in which they lie. */
const CONTEXT_PARTS = ['inner', 'innerBiases', 'outer', 'outerBiases'] as const;

function contextAt({ buffer, byteOffset }: Uint8Array, from: number): Context {
  const floats = (part: ContextPart) =>
    new Float32Array(buffer, byteOffset + from + 4 * lengthBefore(part), LENGTHS[part]);
  return {
    inner: floats('inner'),
    innerBiases: floats('innerBiases'),
    outer: floats('outer'),
    outerBiases: floats('outerBiases'),
  };
}

type ContextPart = (typeof CONTEXT_PARTS)[number];

/** How many numbers of a layer lie before a part of it, or all of them. */
function lengthBefore(part?: ContextPart): number {
  const before: readonly ContextPart[] =
    part === undefined ? CONTEXT_PARTS : CONTEXT_PARTS.slice(0, CONTEXT_PARTS.indexOf(part));
  return before.reduce((sum, each) => sum + LENGTHS[each], 0);
}

interface Places {
  readonly first: number;
  readonly buckets: number;
  readonly context: number;
  readonly weights: number;
  readonly keys: number;
  readonly rarities: number;
  readonly end: number;
}

function placesFor(rows: number, count: number): Places {
  const first = HEADER_BYTES + FACT_BYTES;
  const buckets = first + (rows + 1) * 4;
  const context = buckets + BUCKETS * 4;
  const weights = context + 4 * lengthBefore();
  const keys = weights + count * 2;
  const rarities = keys + rows;
  return { first, buckets, context, weights, keys, rarities, end: rarities + rows };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
