import { isBefore, isPartialDate, PartialDate } from "../../src/graph/schema/dates";

test.each(["2018", "2018-03", "2018-03-12", "2018-12-31", "2018-04-30", "2018-02-28", "2020-02-29", "2000-02-29"])(
  "%s is a date",
  (text) => expect(PartialDate.parseValue(text)).toBe(text),
);

test.each(["2018-02-31", "2018-02-29", "1900-02-29", "2018-04-31", "2018-11-31", "2018-01-32"])(
  "%s is no day of the calendar",
  (text) =>
    expect(() => PartialDate.parseValue(text)).toThrow(
      "must be a date from the years 1000 to 2100: 2018, 2018-03 or 2018-03-12",
    ),
);

test.each(["0000", "0000-01-01", "0018", "0999", "2101", "9999", "9999-12-31"])(
  "%s is a year that nothing has",
  (text) => expect(() => PartialDate.parseValue(text)).toThrow("from the years 1000 to 2100"),
);

test.each([
  ["2017", "2018-03"],
  ["2018-02", "2018-02-28", false],
  ["2018-02-15", "2018-03"],
  ["2018", "2018-12-31", false],
  ["2018-02-15", "2018", false],
])("an end on %s may lie before a beginning on %s", (end, beginning, isSo = true) =>
  expect(isBefore(end, beginning)).toBe(isSo),
);

test.each(["", "18", "2018-13", "2018-00", "2018-3", "2018-03-00", "2018-03-12T00:00", "2018-03-12\n", 2018, null])(
  "%p is no date",
  (value) => expect(isPartialDate(value)).toBe(false),
);
