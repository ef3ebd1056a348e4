import { type Slice } from "../../domain/slice";
import { InspirationQueries, OrganisationInspirationFields } from "./inspirations.resolver";

export const inspirationsSlice: Slice = {
  nouns: [],
  resolvers: [InspirationQueries, OrganisationInspirationFields],
  edges: [],
  files: [],
};
