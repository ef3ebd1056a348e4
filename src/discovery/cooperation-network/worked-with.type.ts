import { Field, Int, ObjectType } from "type-graphql";
import { CooperationRole } from "../../domain/clusters/cluster.codes";
import { Organisation } from "../../domain/organisations/organisation.type";
import { Project, PartyRole } from "../../domain/projects/project.type";
import { NODES, PageInfo } from "../../graph/schema/connection";
import { Identified } from "../../graph/schema/field-decorators";

@ObjectType({
  simpleResolvers: true,
  description: "In which roles two organisations worked together; each role once, by name",
})
export class WorkedWithRoles {
  @Field(() => [PartyRole], { description: "What the partner did in the projects; empty where there is no project" })
  partner!: (keyof typeof PartyRole)[];

  @Field(() => [PartyRole], {
    description: "What the organisation that was asked about did in them; empty where there is no project",
  })
  own!: (keyof typeof PartyRole)[];

  @Field(() => [CooperationRole], {
    description: "How one works with the other, a cluster, without being a member; empty where there is no partnership",
  })
  partnership!: (keyof typeof CooperationRole)[];
}

@ObjectType({ simpleResolvers: true, description: "One edge of a list: a partner, and how the two worked together" })
export class WorkedWithEdge {
  @Field(() => String, { description: "The cursor of this edge: pass it as `after` to continue behind it" })
  cursor!: string;

  @Identified(() => Organisation, "The partner")
  node!: unknown;

  @Field(() => Int, {
    description:
      "How often they worked together: in how many projects, and one more for each of the two that is a partner of the other, a cluster",
  })
  count!: number;

  @Identified(() => [Project], "The projects in which both took part, by id; empty where they only share a partnership")
  projects!: unknown[];

  @Field(() => WorkedWithRoles, { description: "In which roles they worked together" })
  roles!: WorkedWithRoles;
}

@ObjectType({
  simpleResolvers: true,
  description: "With whom an organisation worked, the most often first; equal ones by id",
})
export class WorkedWithConnection {
  @Field(() => [WorkedWithEdge], { description: "The edges of this page, in order" })
  edges!: WorkedWithEdge[];

  @Identified(() => [Organisation], NODES)
  nodes!: unknown[];

  @Field(() => PageInfo, { description: "The cursors of this page, and whether there are more pages" })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: "With how many it worked, on all pages together" })
  totalCount!: number;
}
