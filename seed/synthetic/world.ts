import { clustersOf, recognitionsOf } from "./clusters";
import { companiesOf } from "./companies";
import { consultationsOf } from "./consultations";
import { cooperationsOf } from "./cooperations";
import { heldCompetencesOf, holdingsOf } from "./holdings";
import { associationsOf, institutionsOf } from "./institutions";
import { type Making } from "./making";
import { membershipsOf } from "./memberships";
import { milestonesOf } from "./milestones";
import { nearnessIn } from "./nearness";
import { needsOf, requirementsOf } from "./needs";
import { partiesOf } from "./parties";
import { projectsOf } from "./projects";
import { publicOrganisationsOf } from "./public-organisations";
import { streamOf } from "./random";
import { type Scale } from "./scales";
import { solutionsOf } from "./solutions";
import { sourcesOf } from "./sources";
import { type Row, type Table } from "./table";
import { type Vocabulary } from "./vocabulary";

/** An invented Flanders, file by file. The same scale, seed and vocabulary give the same world. */
export function worldOf(scale: Scale, seed: number, vocabulary: Vocabulary): Table[] {
  const streamFor = (name: string) => streamOf(seed, name);
  const sources = sourcesOf(scale.sources, streamFor("sources"));
  const nearness = nearnessIn(vocabulary.competences);
  const making: Making = { scale, vocabulary, nearness, streamFor, sources: sources.map(({ id }) => id as string) };
  return [{ file: "sources.csv", rows: sources }, ...tablesOf(making)];
}

/** Generates the files in order: each generator uses what was generated before. */
function tablesOf(making: Making): Table[] {
  const clusters = clustersOf(making);
  const companies = companiesOf(making, clusters);
  const suppliers = [...companies, ...institutionsOf(making, clusters), ...associationsOf(making, clusters)];
  const owners = publicOrganisationsOf(making);
  const cast = { clusters, suppliers };
  const joiners = [...suppliers, ...owners];
  const holdings = holdingsOf(making, suppliers);
  const needs = needsOf(making, owners);
  const projects = projectsOf(making, needs, owners);
  return [
    { file: "organisations.csv", rows: rowsOf([...clusters, ...joiners]) },
    { file: "clusters.csv", rows: clusters.map(({ details }) => details) },
    recognitionsOf(making, clusters),
    heldCompetencesOf(making, holdings),
    membershipsOf(making, clusters, joiners),
    cooperationsOf(making, clusters, joiners),
    solutionsOf(making, companies, holdings),
    { file: "needs.csv", rows: rowsOf(needs) },
    requirementsOf(making, needs),
    { file: "projects.csv", rows: rowsOf(projects) },
    partiesOf(making, projects, cast),
    milestonesOf(making, projects),
    consultationsOf(making, projects, cast),
  ];
}

const rowsOf = (made: readonly Readonly<{ row: Row }>[]) => made.map(({ row }) => row);
