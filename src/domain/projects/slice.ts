import { type Slice } from "../slice";
import * as edges from "./project.cypher";
import {
  CompetenceProjectFields,
  MilestoneFields,
  NeedProjectFields,
  OrganisationProjectFields,
  ProjectFields,
  ProjectQueries,
  SolutionProjectFields,
} from "./project.resolver";
import { MilestoneDetails, Participation, ProjectDetails } from "./project.type";

export const projects: Slice = {
  nouns: [
    { label: "Project", prefixes: ["project"] },
    { label: "Milestone", prefixes: ["milestone"] },
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
  edges: Object.values(edges),
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
