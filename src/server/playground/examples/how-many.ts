import { type Example } from "./example";

export const howMany: Example = {
  title: "How many are there, by what, and what do they add up to?",
  query: `# Tables of counts and sums, by one dimension or
# two, under the same filters as the lists; all in
# one statement.
#
# What has several values is in several cells, and
# once in the total. What lacks a value is in the
# cell whose key is null, and told in "absent".
#
# "level" brings competences to what stands so high
# above them: 1 is the broadest.
#
# Without orderBy the largest cells come first;
# { keys: ASC } goes year by year.
#
# Try next: asOf: "2020-01-01" for memberships, or
# organisations(by: [MUNICIPALITY_PROVINCE, KIND]).
query HowMany {
  statistics {
    needsByDomain: needs(by: [REQUIREMENTS], level: 1) {
      total
      absent
      cellCount
      cells(first: 8) {
        keys
        nodes { ... on Competence { prefLabel { text } } }
        count
      }
    }
    projects(by: [PROGRAMME, YEAR], sum: AMOUNT_EUR) {
      total
      sum
      stated
      absent
      cells(first: 12) { keys count sum stated }
    }
    projectsByYear: projects(by: [YEAR]) {
      cells(orderBy: [{ keys: ASC }]) { keys count }
    }
    memberships(by: [CLUSTER, EDGE_KIND]) {
      total
      cells(first: 12) {
        keys
        nodes { ... on Cluster { name } }
        count
      }
    }
  }
}
`,
};
