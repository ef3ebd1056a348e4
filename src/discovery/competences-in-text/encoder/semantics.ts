import { join } from "node:path";
import { startEncoder, type Encoder } from "./encoder";

/** The models of the product, whether the program runs from src/ or from dist/. */
export const MODELS = join(__dirname, "..", "..", "..", "..", "seed", "models");

let isOn = true;
let encoder: Encoder | undefined;

/** Whether texts are also read by their meaning; main says so once, before the first is read. */
export function useSemantics(on: boolean): void {
  isOn = on;
}

/** The encoder, started when it is first asked for; undefined where it is switched off. */
export function encoderOf(): Encoder | undefined {
  if (isOn) encoder ??= startEncoder(join(MODELS, "encoder"));
  return isOn ? encoder : undefined;
}
