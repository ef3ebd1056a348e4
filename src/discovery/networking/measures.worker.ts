import { parentPort, workerData } from "node:worker_threads";
import { measuresOf } from "./measures";
import { type Network } from "./network";

parentPort?.postMessage(measuresOf(workerData as Network));
