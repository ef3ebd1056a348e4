import { maturityOf, sizeOf } from "../../src/domain/organisations/organisation.codes";

test.each([
  [0, "MICRO"],
  [9, "MICRO"],
  [10, "SMALL"],
  [49, "SMALL"],
  [50, "MEDIUM"],
  [249, "MEDIUM"],
  [250, "LARGE"],
  [100_000, "LARGE"],
])("a company with %i staff is %s", (staff, sizeClass) => {
  expect(sizeOf(staff)).toEqual({ sizeClass, sizeBasis: "STAFF_ONLY" });
});

test.each([null, undefined])("a company whose staff is %p has no known size", (staff) => {
  expect(sizeOf(staff)).toEqual({ sizeClass: "UNKNOWN", sizeBasis: "UNKNOWN" });
});

test.each([
  [2026, "START_UP"],
  [2021, "START_UP"],
  [2020, "SCALE_UP"],
  [2016, "SCALE_UP"],
  [2015, "ESTABLISHED"],
  [1850, "ESTABLISHED"],
])("asked in 2026, a company of %i is %s", (year, maturity) => {
  expect(maturityOf(year, "2026-11-25")).toBe(maturity);
});

test("without a year the maturity is unknown", () => {
  expect(maturityOf(null, "2026-11-25")).toBe("UNKNOWN");
});

test("the maturity changes with the year, not with the day", () => {
  expect([maturityOf(2020, "2025-12-31"), maturityOf(2020, "2026-01-01")]).toEqual(["START_UP", "SCALE_UP"]);
});
