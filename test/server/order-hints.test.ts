import { expectRefusal, serverForAll } from "./server";

const server = serverForAll();
const message = async (query: string, variables?: object, argument?: string): Promise<string> => {
  const reply = await server().ask(query, variables);
  expectRefusal(reply, "BAD_USER_INPUT", argument);
  return reply.body.errors[0].message as string;
};
const ordered = (list: string, orderBy: string) => `{ ${list}(orderBy: ${orderBy}) { totalCount edges { cursor } } }`;

describe("what is wrong in orderBy is shown as it was written, with how it is written right:", () => {
  test.each([
    ["needs", "{ title: DESC }", "found DESC", "Write { direction: DESC }."],
    ["needs", "TITLE_DESC", "found TITLE_DESC", "Write [{ title: { direction: DESC } }]."],
    ["needs", '"title"', 'found "title"', "Write [{ title: { direction: ASC } }]."],
    ["organisations", '[{ name: "ASC" }]', 'value: "ASC"', "Write ASC."],
    ["organisations", "[{ name: desc }]", '"desc"', "Write DESC."],
    ["organisations", "[{ name: { direction: DESC } }]", "{direction: DESC}", "Write DESC."],
    ["organisations", "[{ projects: DESC }]", "found DESC", "Write { count: DESC }."],
    ["organisations", "[{ field: NAME, direction: DESC }]", '"field"', "Write [{ name: ASC }]."],
  ])("%s by %s", async (list, orderBy, written, right) => {
    const said = await message(ordered(list, orderBy));
    expect(said).toContain(written);
    expect(said.endsWith(right)).toBe(true);
  });

  test("in a variable too", async () => {
    const query = "query ($orderBy: [NeedOrder!]) { needs(orderBy: $orderBy) { totalCount } }";
    const said = await message(query, { orderBy: [{ title: "DESC" }] });
    expect(said).toMatch(/got invalid value "DESC" at "orderBy\[0\]\.title".* Write \{ direction: DESC \}\.$/);
  });

  test("two keys in one element come back as two elements, with their directions", async () => {
    const said = await message(
      ordered("needs", "[{ title: { language: EN, direction: DESC }, owners: { count: ASC } }]"),
      undefined,
      "orderBy[0]",
    );
    // GraphQL does not keep the order in which the fields of an object were written.
    expect(said).toBe(
      "orderBy[0]: has 2 keys. Write one key per list element, the most important first: [{ owners: {count: ASC} }, { title: {direction: DESC, language: EN} }]",
    );
  });
});

test("what is right as it was hinted is answered", async () => {
  const orders = "[{ title: { direction: DESC } }, { owners: { count: DESC } }]";
  expect((await server().ask(ordered("needs", orders))).body.errors).toBeUndefined();
});

test("a misspelt field keeps its own hint", async () => {
  expect(await message(ordered("needs", "[{ titel: ASC }]"))).toBe(
    'Field "titel" is not defined by type "NeedOrder". Did you mean "title"?',
  );
});
