import { notationsFor, readNotation } from "../../src/domain/competences/notation";
import { type Problem } from "../../src/problem";

const read = (text: string) => readNotation(text, "notation");

test("a CPV code without its check digit is found by the id that it makes", () => {
  expect(read("45000000")).toEqual({ property: "id", value: "cpv:45000000" });
});

test("a CPV code with its check digit is found as a whole, so that a wrong digit finds nothing", () => {
  expect(read("45000000-7")).toEqual({ property: "notation", value: "45000000-7" });
});

test("spaces around a code do not matter", () => {
  expect(read(" 45000000-7\n")).toEqual(read("45000000-7"));
});

test.each(["45000000-7", "45000000‐7", "45000000‑7", "45000000–7", "45000000—7", "45000000−7"])(
  "any hyphen or dash stands before the check digit: %s",
  (text) => expect(read(text)).toEqual({ property: "notation", value: "45000000-7" }),
);

test("a code without its check digit stands for that code with any", () => {
  expect(notationsFor(" 45000000 ")).toHaveLength(11);
  expect(notationsFor("45000000")).toEqual(expect.arrayContaining(["45000000", "45000000-0", "45000000-7"]));
});

test.each(["45000000–7", "45000000-7"])("a code with its check digit stands for itself: %s", (text) => {
  expect(notationsFor(text)).toEqual(["45000000-7"]);
});

test.each(["A01.b", "4500000", "450000000", "45000000-77"])("what is no CPV code stands for itself: %s", (text) => {
  expect(notationsFor(text)).toEqual([text]);
});

test("a code of another scheme is found as it is", () => {
  expect(read("A01.b")).toEqual({ property: "notation", value: "A01.b" });
});

test.each(["", " ", "45000000 - 7", "4500\u0000", "x".repeat(21), "é", "cpv:45000000", "\ud800"])(
  "“%s” is refused for the argument that held it",
  (text) => {
    expect(() => read(text)).toThrow(
      expect.objectContaining({ code: "BAD_USER_INPUT", argument: "notation" }) as Problem,
    );
  },
);
