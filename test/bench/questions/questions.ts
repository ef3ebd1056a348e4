import { cluster } from "./cluster";
import { companies } from "./companies";
import { headline } from "./headline";
import { organisation } from "./organisation";
import { page } from "./page";
import { type Question } from "./question";

export const questions: readonly Question[] = [organisation, companies, cluster, page, headline];
