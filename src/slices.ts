import { inviting } from "./discovery/inviting/slice";
import { exploring } from "./discovery/exploring/slice";
import { matching } from "./discovery/matching/slice";
import { reasoning } from "./discovery/reasoning/slice";
import { reaching } from "./discovery/reaching/slice";
import { networking } from "./discovery/networking/slice";
import { reading } from "./discovery/reading/slice";
import { replicating } from "./discovery/replicating/slice";
import { searching } from "./discovery/searching/slice";
import { teaming } from "./discovery/teaming/slice";
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

/** The slices in the order of time: each may know those above it, none below; discovery comes last. A new noun is a folder and one line here. */
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
  matching,
  reaching,
  inviting,
  exploring,
  reading,
  searching,
  reasoning,
  teaming,
  replicating,
  networking,
];
