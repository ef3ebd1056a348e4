import fc from "fast-check";
import { textForEncoder, visibleText } from "../../../src/discovery/shared/text/words";

test.each([
  ["<p>Koel</p><p>vest</p>", "koel vest"],
  ["CO<sub>2</sub>-opvang", "co2-opvang"],
  ['<a href="x">water</a>pomp', "waterpomp"],
  ["een<br/>twee<BR>drie", "een twee drie"],
  ["<style>p { color: red }</style>water<script>alert(1)</script>", "water"],
  ["<!-- niet lezen --><!doctype html>water", "water"],
  ["R&amp;D &eacute;n &#8220;test&#8221; &#x2013; klaar&nbsp;nu", 'r&d en "test" - klaar nu'],
  ["pH < 7 en pH > 5", "ph < 7 en ph > 5"],
  ["R&D, H&M en O&M", "r&d, h&m en o&m"],
  ["<script> zonder einde", "zonder einde"],
  ["a\u0000b\u0007c\u001b[31m", "a b c [31m"],
])("of %j the encoder gets %j", (text, clean) => {
  expect(textForEncoder(text)).toBe(clean);
});

test("a text without marks is visible as it is", () =>
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const plain = text.replace(/[<&]/g, "");
      expect(visibleText(plain)).toBe(plain);
    }),
  ));

test("the encoder never gets a control character or a tag", () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("<b>", "</p>", "<a x='y'>", "\u0000", "\u200b", "water", "&lt;", " ")),
      (pieces) => {
        expect(textForEncoder(pieces.join(""))).not.toMatch(/\p{Cc}|\u200b|<\/?(b|p|a x='y')>/u);
      },
    ),
  ));
