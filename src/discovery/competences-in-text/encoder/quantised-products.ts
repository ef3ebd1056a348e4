/** Rows of small whole numbers, and the products of a vector with each of them. */
export type QuantisedRows = Readonly<{ numbers: Int8Array; productsWith: (vector: Float32Array) => Float32Array }>;

/** products.wat as bytes. Plain JavaScript multiplies one number at a time, and takes twenty times as long. */
export const MULTIPLY = Buffer.from(
  "AGFzbQEAAAABCQFgBX9/f39/AAISAQZtZW1vcnkGbWVtb3J5AgABAwIBAAcMAQhtdWx0aXBseQAACoYBAYMBAgJ/AXsDQCABIAJJBED9DAAAAAAAAAAAAAAAAAAAAAAhByAAIQUgASADaiEGA0AgByAF/QAEACAB/QEDAP26Af2uASEHIAVBEGohBSABQQhqIQEgASAGSQ0ACyAEIAf9GwAgB/0bAWogB/0bAiAH/RsDamo2AgAgBEEEaiEEDAELCws=",
  "base64",
);

/** A whole number of 16 bits at most; all products of a row still fit into 32. */
const LARGEST = 32_767;

/** What is used of WebAssembly, which TypeScript knows only with all of a browser. */
declare const WebAssembly: Readonly<{
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: { multiply: Multiply } };
}>;
type Multiply = (vector: number, rows: number, end: number, width: number, products: number) => void;

const PAGE_BYTES = 65_536;
const roundedUp = (bytes: number) => Math.ceil(bytes / 16) * 16;

/**
 * Takes a copy of rows, one behind the other, where they can be multiplied.
 *
 * @param width how many numbers a row has: a multiple of 8, and 512 at most
 */
export function quantisedRows(numbers: Int8Array, width: number): QuantisedRows {
  const rows = numbers.length / width;
  const [start, end] = [roundedUp(2 * width), roundedUp(2 * width) + numbers.length];
  const [to, bytes] = [roundedUp(end), roundedUp(end) + 4 * rows];
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE_BYTES) });
  const { exports: made } = new WebAssembly.Instance(new WebAssembly.Module(MULTIPLY), { memory: { memory } });
  const kept = new Int8Array(memory.buffer, start, numbers.length);
  kept.set(numbers);
  const whole = new Int16Array(memory.buffer, 0, width);
  const products = new Int32Array(memory.buffer, to, rows);
  return { numbers: kept, productsWith };

  /** As if the vector were written with whole numbers of 16 bits: to four digits. Its loops are plain: `from` takes five times as long. */
  function productsWith(vector: Float32Array): Float32Array {
    const step = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / LARGEST || 1;
    for (let at = 0; at < width; at++) whole[at] = Math.round(vector[at]! / step);
    made.multiply(0, start, end, width, to);
    const scaled = new Float32Array(rows);
    for (let row = 0; row < rows; row++) scaled[row] = products[row]! * step;
    return scaled;
  }
}
