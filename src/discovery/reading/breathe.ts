/** Lets all who wait have their turn: long work on the event loop does so every few milliseconds. */
export const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
