import { clustersServingSlice } from "./discovery/clusters-serving/slice";
import { gapsSlice } from "./discovery/gaps/slice";
import { inspirationsSlice } from "./discovery/inspirations/slice";
import { playersForSlice } from "./discovery/players-for/slice";
import { explorationSlice } from "./discovery/exploration/slice";
import { membersServingSlice } from "./discovery/members-serving/slice";
import { explainMatchSlice } from "./discovery/explain-match/slice";
import { needsInReachSlice } from "./discovery/needs-in-reach/slice";
import { cooperationNetworkSlice } from "./discovery/cooperation-network/slice";
import { competencesInTextSlice } from "./discovery/competences-in-text/slice";
import { replicationsSlice } from "./discovery/replications/slice";
import { searchSlice } from "./discovery/search/slice";
import { consortiaForSlice } from "./discovery/consortia-for/slice";
import { clusters } from "./domain/clusters/slice";
import { competences } from "./domain/competences/slice";
import { consultations } from "./domain/consultations/slice";
import { municipalities } from "./domain/municipalities/slice";
import { needs } from "./domain/needs/slice";
import { organisations } from "./domain/organisations/slice";
import { projects } from "./domain/projects/slice";
import { type Slice } from "./domain/slice";
import { solutions } from "./domain/solutions/slice";
import { sources } from "./domain/sources/slice";

/** All slices in the order of dependencies: each may import those above it. Discovery comes last. A new noun is a folder, and here an import and an entry. */
export const slices: readonly Slice[] = [
  sources,
  municipalities,
  competences,
  organisations,
  clusters,
  solutions,
  needs,
  projects,
  consultations,
  membersServingSlice,
  needsInReachSlice,
  clustersServingSlice,
  playersForSlice,
  explorationSlice,
  competencesInTextSlice,
  searchSlice,
  explainMatchSlice,
  consortiaForSlice,
  replicationsSlice,
  gapsSlice,
  inspirationsSlice,
  cooperationNetworkSlice,
];
