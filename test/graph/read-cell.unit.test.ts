import { adviceOn, readNumber, readSmallNumber } from "../../src/graph/schema/read-cell";

test.each([
  ["1234567", 1234567],
  ["-12", -12],
  ["1234567.89", 1234567.89],
  ["1234567,89", 1234567.89],
  ["1.234.567", 1234567],
  ["1.234.567,89", 1234567.89],
  ["1.234,50", 1234.5],
  ["1,234,567", 1234567],
  ["1,234.50", 1234.5],
  ["1 234 567,89", 1234567.89],
  ["1\u202f234", 1234],
  ["1\u00a0234,5", 1234.5],
  ["2018.0", 2018],
  ["2018,0", 2018],
  ["0.125", 0.125],
  ["0,125", 0.125],
  ["1234.567", 1234.567],
])("%s is one number", (text, number) => expect(readNumber(text)).toBe(number));

test.each(["1.234", "12,345", "-999.000"])("%s may be two numbers, and is read as none", (text) => {
  expect(readNumber(text)).toBeUndefined();
  expect(adviceOn(text)).toMatch(/is ambiguous. Write it without/);
});

test.each(["", "much", "1.23.456", "1,234.567,8", "12 34", "1..2", "0x10", "Infinity", "1.2.3"])(
  "%p is no number",
  (text) => {
    expect(readNumber(text)).toBeUndefined();
    expect(adviceOn(text)).toBe("");
  },
);

test.each(["3.25E+09", "1e6", "1,2E+12"])("%s has lost digits", (text) => {
  expect(readNumber(text)).toBeUndefined();
  expect(adviceOn(text)).toMatch(/lost digits/);
});

test.each([
  ["0.875", 0.875],
  ["0,875", 0.875],
  ["1.000", 1],
])("%s is a number from 0 to 1", (text, number) => expect(readSmallNumber(text)).toBe(number));
