import fc from "fast-check";
import {
  cursorOf,
  DEFAULT_FIRST,
  MAX_FIRST,
  parentFault,
  pageOf,
  pageSize,
  readCursor,
  type Keys,
} from "../../src/graph/lists/page-arguments";
import { Problem } from "../../src/problem";

const refusal = (argument: string) => expect.objectContaining({ code: "BAD_USER_INPUT", argument }) as Problem;
const keys = fc.array(
  fc.oneof(
    fc.string({ unit: "binary" }),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
  ),
  { minLength: 1, maxLength: 4 },
);

describe("the size of a page", () => {
  test.each([null, undefined])("is ten where it is %p", (first) => {
    expect(pageSize(first, "Query.needs")).toBe(DEFAULT_FIRST);
  });

  test.each([1, 50, MAX_FIRST])("may be %i", (first) => {
    expect(pageSize(first, "Query.needs")).toBe(first);
  });

  test.each([0, -1, MAX_FIRST + 1, 1_000_000_000])("may not be %i", (first) => {
    expect(() => pageSize(first, "Query.needs")).toThrow(refusal("first"));
  });

  test("is refused with the place that it was asked for", () => {
    expect(() => pageSize(0, "Cluster.members")).toThrow("Cluster.members");
  });
});

describe("a cursor", () => {
  test("gives back the keys that it was made of", () => {
    fc.assert(
      fc.property(keys, (given: Keys) => {
        expect(readCursor(cursorOf(given, "Query.needs"), "Query.needs", given.length)).toEqual(given);
      }),
    );
  });

  test("can stand in an address as it is", () => {
    fc.assert(fc.property(keys, (given: Keys) => /^[\w-]+$/.test(cursorOf(given, "Query.needs"))));
  });

  test("of another place is refused, and the refusal says so", () => {
    const cursor = cursorOf(["need:a"], "Query.needs");
    expect(() => readCursor(cursor, "Query.projects", 1)).toThrow(refusal("after"));
    expect(() => readCursor(cursor, "Query.projects", 1)).toThrow("another list");
  });

  test.each([0, 2])("with one key where %i are due is refused", (keyCount) => {
    expect(() => readCursor(cursorOf(["a"], "Query.needs"), "Query.needs", keyCount)).toThrow(refusal("after"));
  });

  test.each([[true], [["a"]], [{ a: 1 }]])("with the key %j is refused", (key) => {
    const cursor = cursorOf([key as unknown as string], "Query.needs");
    expect(() => readCursor(cursor, "Query.needs", 1)).toThrow(refusal("after"));
  });

  test("is refused whatever else it is, never with another fault", () => {
    const isRefused = (text: string) => {
      try {
        readCursor(text, "Query.needs", 1);
        return false;
      } catch (fault) {
        return fault instanceof Problem && fault.argument === "after";
      }
    };
    fc.assert(fc.property(fc.string({ unit: "binary" }), isRefused));
    fc.assert(fc.property(fc.json(), (text) => isRefused(Buffer.from(text).toString("base64url"))));
  });

  test("with one letter altered is refused", () => {
    const cursor = cursorOf(["need:cold2gold", 7, null], "Query.needs");
    for (let at = 0; at < cursor.length - 1; at++) {
      const altered = cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
      expect(() => readCursor(altered, "Query.needs", 3)).toThrow(refusal("after"));
    }
  });

  test("that was cut anywhere is refused", () => {
    const cursor = cursorOf(["need:cold2gold"], "Query.needs");
    for (let size = 0; size < cursor.length - 1; size++)
      expect(() => readCursor(cursor.slice(0, size), "Query.needs", 1)).toThrow(refusal("after"));
  });
});

/** A list at the root, ordered by so many keys. */
const needs = (keyCount = 1) => ({ cursorScope: "Query.needs", name: "Query.needs", keyCount });

test("a page without a cursor begins at the beginning", () => {
  expect(pageOf({ first: 3, after: null }, needs())).toEqual({ size: 3, isBackward: false });
});

test("a page from the end says so", () => {
  const before = cursorOf([null, "need:a"], "Query.needs");
  expect(pageOf({ last: 3, before }, needs(2))).toEqual({ size: 3, isBackward: true, from: [null, "need:a"] });
  expect(pageOf({ before }, needs(2)).size).toBe(DEFAULT_FIRST);
});

test.each([
  [{ first: 1, last: 1 }, "last"],
  [{ first: 1, before: "a" }, "before"],
  [{ last: 1, after: "a" }, "last"],
  [{ after: "a", before: "b" }, "before"],
])("a page goes one way, so %j is refused", (asked, argument) => {
  expect(() => pageOf(asked, needs())).toThrow(refusal(argument));
});

describe("a cursor of a list below a node", () => {
  const members = { cursorScope: "Cluster.members", name: "Cluster.members", keyCount: 2, hasParent: true };
  const cursor = cursorOf(["cluster:a", 2018, "organisation:b"], "Cluster.members");

  test("tells behind which keys the page begins, and of which node the list is", () => {
    expect(pageOf({ after: cursor }, members)).toEqual({
      size: DEFAULT_FIRST,
      isBackward: false,
      parentId: "cluster:a",
      from: [2018, "organisation:b"],
    });
  });

  test("is right below its own node, and refused below another, with the argument and both ids", () => {
    const page = pageOf({ after: cursor }, members);
    expect(parentFault(page, "cluster:a", "Cluster.members")).toBeUndefined();
    const fault = parentFault(page, "cluster:b", "Cluster.members")!;
    expect(fault).toEqual(refusal("after"));
    expect(fault.message).toMatch(/of Cluster.members of cluster:a, not of cluster:b\. .*without a cursor/);
    expect(parentFault(pageOf({ before: cursor }, members), "cluster:b", "Cluster.members")).toEqual(refusal("before"));
  });

  test("is asked for by nobody on the first page", () => {
    expect(parentFault(pageOf({ first: 2 }, members), "cluster:a", "Cluster.members")).toBeUndefined();
  });

  test("is no cursor of a list at the root with as many keys", () => {
    expect(() => pageOf({ after: cursor }, needs(3))).toThrow(refusal("after"));
  });
});
