import { OUTPUTS } from './labels.ts';
import { BUCKETS, FACTS, factsIn, HEADER_BYTES, type Model, ROW } from './model.ts';

/**
 * The model laid out as it lies in memory, so that a start only has to read the file: five times as
 * large as the artifact, made from it at build time, for the command alone.
 *
 *     rows, 0              two 32-bit numbers
 *     facts                as in the artifact
 *     keys                 a 32-bit number a row
 *     buckets, padding     16-bit numbers
 *     weights
 *
 * All in the byte order of the machine, which for every machine that runs Node is little-endian.
 */
export function layOut(model: Model, facts: Uint8Array): Uint8Array {
  const { keys, buckets, weights } = model;
  const places = placesFor(model.rows);
  const bytes = new Uint8Array(places.weights + weights.length);
  new DataView(bytes.buffer).setUint32(0, model.rows, true);
  bytes.set(facts, HEADER_BYTES);
  bytes.set(bytesOf(keys), places.keys);
  bytes.set(bytesOf(buckets), places.buckets);
  bytes.set(bytesOf(weights), places.weights);
  return bytes;
}

/** Views on the bytes that `layOut` gives; nothing is copied. `bytes` must begin at a multiple of 4. */
export function mapModel(bytes: Uint8Array): Model {
  const { buffer, byteOffset } = bytes;
  const view = new DataView(buffer, byteOffset, bytes.byteLength);
  const rows = view.getUint32(0, true);
  const places = placesFor(rows);
  return {
    rows,
    outputs: factsIn(view, HEADER_BYTES),
    keys: new Int32Array(buffer, byteOffset + places.keys, rows),
    buckets: new Uint16Array(buffer, byteOffset + places.buckets, BUCKETS),
    weights: new Int8Array(buffer, byteOffset + places.weights, rows * ROW),
  };
}

/** How many bytes of facts stand behind the header, here and in the artifact. */
export const FACT_BYTES = OUTPUTS.length * FACTS.length * 4;

function placesFor(rows: number): { keys: number; buckets: number; weights: number } {
  const keys = HEADER_BYTES + FACT_BYTES;
  const buckets = keys + rows * 4;
  const weights = buckets + BUCKETS * 2 + 2;
  return { keys, buckets, weights };
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
