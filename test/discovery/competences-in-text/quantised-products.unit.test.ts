import { readFileSync } from "node:fs";
import { join } from "node:path";
import startWabt from "wabt";
import { diceOf } from "../../bench/dice";
import { MULTIPLY, quantisedRows } from "../../../src/discovery/competences-in-text/encoder/vectors";

const SOURCE = join(
  __dirname,
  "..",
  "..",
  "..",
  "src",
  "discovery",
  "competences-in-text",
  "encoder",
  "quantised-products.wat",
);

test("the bytes are what products.wat says", async () => {
  const wabt = await startWabt();
  const { buffer } = wabt.parseWat("products.wat", readFileSync(SOURCE, "utf8"), { simd: true }).toBinary({});
  expect(Buffer.from(buffer).equals(MULTIPLY)).toBe(true);
});

describe("products", () => {
  const dice = diceOf(7);
  const small = () => dice.below(255) - 127;
  const numbersOf = (length: number) => Int8Array.from({ length }, small);

  test.each([
    [8, 1],
    [16, 3],
    [384, 50],
    [512, 2],
  ])("of rows of %d numbers, %d of them, are those of plain sums", (width, count) => {
    const numbers = numbersOf(width * count);
    const rows = quantisedRows(numbers, width);
    expect(rows.numbers).toEqual(numbers);
    for (let round = 0; round < 20; round++) {
      const vector = Float32Array.from({ length: width }, () => small() / 1_000);
      const sums = Array.from({ length: count }, (_, row) =>
        vector.reduce((sum, value, at) => sum + value * numbers[row * width + at]!, 0),
      );
      rows.productsWith(vector).forEach((product, row) => expect(product).toBeCloseTo(sums[row]!, 1));
    }
  });

  test("of the largest numbers there are do not run over", () => {
    const rows = quantisedRows(new Int8Array(512).fill(-128), 512);
    expect(rows.productsWith(new Float32Array(512).fill(1))[0]).toBeCloseTo(-128 * 512, 0);
  });

  test("with nothing are nothing, and without rows there are none", () => {
    expect([...quantisedRows(numbersOf(16), 8).productsWith(new Float32Array(8))]).toEqual([0, 0]);
    expect([...quantisedRows(new Int8Array(0), 8).productsWith(new Float32Array(8).fill(1))]).toEqual([]);
  });
});
