import {
  isEnterpriseNumber,
  readEnterpriseNumber,
  showEnterpriseNumber,
  toEnterpriseNumber,
} from "../../src/domain/organisations/enterprise-number";
import { Problem } from "../../src/problem";

const read = (text: string) => readEnterpriseNumber(text, "enterpriseNumber");

test.each([
  "0878.065.378",
  "0787.277.635",
  "0437.910.359",
  "0314.595.348",
  "0200.065.765",
  "0403.019.261",
  "0403.227.515",
  "0202.239.951",
])("%s is an enterprise number", (text) => {
  expect(isEnterpriseNumber(toEnterpriseNumber(text))).toBe(true);
});

test.each([
  "0806873318",
  "0806.873.318",
  "806873318",
  "806.873.318",
  "BE0806873318",
  "be 0806 873 318",
  "BE 0806.873.318",
  "BE806873318",
  " 0806 873 318 ",
  "0806-873-318",
  "BE-0806-873-318",
  "\t0806.873.318\n",
  "0806‐873‐318",
  "0806‑873‑318",
  "0806–873–318",
  "0806—873—318",
  "0806/873/318",
  "BTW 0806.873.318",
  "BTW BE 0806.873.318",
  "BTW-nr. BE0806.873.318",
  "btw: be 0806 873 318",
  "TVA BE-0806.873.318",
  "KBO 0806.873.318",
  "BCE: 806873318",
  "BE 0806/873/318",
  "BE\u00a00806\u202f873\u202f318",
])("“%s” is a spelling of 0806.873.318", (text) => {
  expect(read(text)).toEqual({ property: "enterpriseNumber", value: "0806873318" });
});

test.each([
  "0123.456.789",
  "0403.227.516",
  "0403-227-516",
  "403.227.51",
  "04032275155",
  "2403227515",
  "",
  " ",
  "BE",
  "NL403227515",
  "BTW",
  "BEBTW0403227515",
  "BTW NL 0403.227.515",
  "KBO BTW 0403.227.515",
])("“%s” is refused for the argument that held it", (text) => {
  expect(() => read(text)).toThrow(
    expect.objectContaining({ code: "BAD_USER_INPUT", argument: "enterpriseNumber" }) as Problem,
  );
});

test.each(["04O3.227.515", "٠٤٠٣٢٢٧٥١٥", "0403227515\u0000", "0403-227-515x", "0x403227515"])(
  "“%s”, which only looks like a number, is refused",
  (text) => expect(() => read(text)).toThrow(Problem),
);

test("one wrong digit is always noticed", () => {
  const right = "0403227515";
  const wrong = [...right].flatMap((digit, at) =>
    [..."0123456789"]
      .filter((other) => other !== digit)
      .map((other) => right.slice(0, at) + other + right.slice(at + 1)),
  );
  expect(wrong.filter(isEnterpriseNumber)).toEqual([]);
});

test("a check of 97 stands where the first eight digits are a multiple of 97", () => {
  expect([isEnterpriseNumber("0000009797"), isEnterpriseNumber("0000009700")]).toEqual([true, false]);
});

test("numbers that begin with 1 are given out too", () => {
  expect(isEnterpriseNumber(`10000000${97 - (10_000_000 % 97)}`)).toBe(true);
});

test.each([undefined, null, 403227515, ["0403227515"]])("%p, which is no text, is no enterprise number", (value) => {
  expect(isEnterpriseNumber(value)).toBe(false);
});

test("a stored number is shown with dots", () => {
  expect(showEnterpriseNumber("0403227515")).toBe("0403.227.515");
});

test("what is no spelling of a number stays as it was, so that a refusal can show it", () => {
  expect(toEnterpriseNumber("unknown")).toBe("unknown");
});
