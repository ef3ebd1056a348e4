import { parentPort, workerData } from "node:worker_threads";
import { measuresOf } from "./measures";
import { networkOf } from "./network";

const network = networkOf(workerData as readonly (readonly string[])[]);
parentPort?.postMessage({ ...network, ...measuresOf(network) });
