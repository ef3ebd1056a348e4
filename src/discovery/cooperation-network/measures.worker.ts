import { parentPort, workerData } from "node:worker_threads";
import { measuresOf, networkOf } from "./measures";

const network = networkOf(workerData as readonly (readonly string[])[]);
parentPort?.postMessage({ ...network, ...measuresOf(network) });
