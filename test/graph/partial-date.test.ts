import { isPartialDate, PartialDate } from "../../src/graph/partial-date";

test.each(["2018", "2018-03", "2018-03-12", "2018-12-31", "2018-04-30", "2018-02-28", "2020-02-29", "2000-02-29"])(
  "%s is a date",
  (text) => expect(PartialDate.parseValue(text)).toBe(text),
);

test.each(["2018-02-31", "2018-02-29", "1900-02-29", "0018-02-29", "2018-04-31", "2018-11-31", "2018-01-32"])(
  "%s is no day of the calendar",
  (text) => expect(() => PartialDate.parseValue(text)).toThrow("must be a date: 2018, 2018-03 or 2018-03-12"),
);

test.each(["", "18", "2018-13", "2018-00", "2018-3", "2018-03-00", "2018-03-12T00:00", "2018-03-12\n", 2018, null])(
  "%p is no date",
  (value) => expect(isPartialDate(value)).toBe(false),
);
