import { clustersOf, recognitionsOf } from "./clusters";
import { companiesOf } from "./companies";
import { consultationsOf } from "./consultations";
import { cooperationsOf } from "./cooperations";
import { heldCompetencesOf, holdingsOf } from "./holdings";
import { associationsOf, institutionsOf } from "./institutions";
import { type GeneratorContext } from "./generator";
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
  const context: GeneratorContext = {
    scale,
    vocabulary,
    nearness,
    streamFor,
    sources: sources.map(({ id }) => id as string),
  };
  return [{ file: "sources.csv", rows: sources }, ...tablesOf(context)];
}

/** Generates the files in order: each generator uses what was generated before. */
function tablesOf(context: GeneratorContext): Table[] {
  const clusters = clustersOf(context);
  const companies = companiesOf(context, clusters);
  const suppliers = [...companies, ...institutionsOf(context, clusters), ...associationsOf(context, clusters)];
  const owners = publicOrganisationsOf(context);
  const cast = { clusters, suppliers };
  const joiners = [...suppliers, ...owners];
  const holdings = holdingsOf(context, suppliers);
  const needs = needsOf(context, owners);
  const projects = projectsOf(context, needs, owners);
  return [
    { file: "organisations.csv", rows: rowsOf([...clusters, ...joiners]) },
    { file: "clusters.csv", rows: clusters.map(({ details }) => details) },
    recognitionsOf(context, clusters),
    heldCompetencesOf(context, holdings),
    membershipsOf(context, clusters, joiners),
    cooperationsOf(context, clusters, joiners),
    solutionsOf(context, companies, holdings),
    { file: "needs.csv", rows: rowsOf(needs) },
    requirementsOf(context, needs),
    { file: "projects.csv", rows: rowsOf(projects) },
    partiesOf(context, projects, cast),
    milestonesOf(context, projects),
    consultationsOf(context, projects, cast),
  ];
}

const rowsOf = (items: readonly Readonly<{ row: Row }>[]) => items.map(({ row }) => row);
