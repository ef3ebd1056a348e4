import { Resolver } from "type-graphql";
import { Every, Follow, Lookup } from "../../graph/schema/field-decorators";
import { Competence, CompetenceConnection } from "../competences/competence.type";
import { Need, NeedConnection } from "../needs/need.type";
import { Organisation } from "../organisations/organisation.type";
import { Solution, SolutionConnection } from "../solutions/solution.type";
import { SourceConnection } from "../sources/source.type";
import * as edges from "./project.cypher";
import {
  Milestone,
  MilestoneConnection,
  PartyConnection,
  PartyInConnection,
  Project,
  ProjectConnection,
  MilestoneDetails,
  Participation,
  ProjectDetails,
} from "./project.type";
import { edgesIn, type Slice } from "../slice";

@Resolver()
export class ProjectQueries {
  @Lookup("Project", () => Project, "One project")
  project!: unknown;

  @Every("Project", () => ProjectConnection, "All projects, ordered by id")
  projects!: unknown;

  @Lookup("Milestone", () => Milestone, "One dated step of a project")
  milestone!: unknown;
}

@Resolver(() => Project)
export class ProjectFields {
  @Follow(edges.needsOfProject, () => NeedConnection, "The needs that it should meet")
  needs!: unknown;

  @Follow(
    edges.partiesOfProject,
    () => PartyConnection,
    "The organisations that take part, with their roles. Each organisation is listed once",
    {
      dimension: true,
    },
  )
  parties!: unknown;

  @Follow(edges.milestonesOfProject, () => MilestoneConnection, "Its dated steps")
  milestones!: unknown;

  @Follow(edges.solutionsOfProject, () => SolutionConnection, "The products and services that it delivered")
  solutions!: unknown;

  @Follow(edges.classificationsOfProject, () => CompetenceConnection, "The CPV codes of its procurement", {
    dimension: true,
  })
  classifications!: unknown;

  @Follow(edges.sourcesOfProject, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Milestone)
export class MilestoneFields {
  @Follow(edges.projectOfMilestone, () => Project, "The project to which the step belongs")
  project!: unknown;

  @Follow(edges.organisationOfMilestone, () => Organisation, "The organisation that it concerns")
  organisation!: unknown;

  @Follow(edges.sourcesOfMilestone, () => SourceConnection, "The sources of this information")
  sources!: unknown;
}

@Resolver(() => Need)
export class NeedProjectFields {
  @Follow(edges.projectOfNeed, () => Project, "The project that should meet it")
  project!: unknown;
}

@Resolver(() => Solution)
export class SolutionProjectFields {
  @Follow(edges.projectsOfSolution, () => ProjectConnection, "The projects that delivered it")
  projects!: unknown;
}

@Resolver(() => Organisation)
export class OrganisationProjectFields {
  @Follow(edges.projectsOfOrganisation, () => PartyInConnection, "The projects in which it takes part", {
    counted: {
      name: "participations",
      description: "Organisations in projects: an organisation counts once in each project, whatever its roles",
    },
  })
  projects!: unknown;
}

@Resolver(() => Competence)
export class CompetenceProjectFields {
  @Follow(edges.projectsClassifiedAs, () => ProjectConnection, "The projects that are classified under it")
  classifiedProjects!: unknown;
}

export const projects: Slice = {
  nouns: [
    { label: "Project", prefixes: ["project"] },
    { label: "Milestone", prefixes: ["milestone"], isPart: true },
  ],
  resolvers: [
    ProjectQueries,
    ProjectFields,
    MilestoneFields,
    NeedProjectFields,
    SolutionProjectFields,
    OrganisationProjectFields,
    CompetenceProjectFields,
  ],
  edges: edgesIn(edges),
  files: [
    {
      file: "projects.csv",
      node: "Project",
      details: ProjectDetails,
      edges: {
        needs: edges.needsOfProject,
        solutions: edges.solutionsOfProject,
        classifications: edges.classificationsOfProject,
        sources: edges.sourcesOfProject,
      },
    },
    {
      file: "project_parties.csv",
      edge: edges.partiesOfProject,
      ends: { from: "project", to: "organisation" },
      details: Participation,
    },
    {
      file: "milestones.csv",
      node: "Milestone",
      details: MilestoneDetails,
      edges: {
        project: edges.projectOfMilestone,
        organisation: edges.organisationOfMilestone,
        sources: edges.sourcesOfMilestone,
      },
    },
  ],
};
