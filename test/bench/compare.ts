/** Sums in another order differ in the last digits. */
const TOLERANCE = 1e-9;

/** Where two answers first differ, in words; undefined if they do not. */
export function difference(api: unknown, limit: unknown, path = "data"): string | undefined {
  if (typeof api === "number" && typeof limit === "number" && Math.abs(api - limit) <= TOLERANCE) return undefined;
  if (isObject(api) && isObject(limit) && Array.isArray(api) === Array.isArray(limit))
    return differentPart(api, limit, path);
  return api === limit ? undefined : `${path}: the API says ${show(api)}, the reference ${show(limit)}`;
}

function differentPart(api: Record<string, unknown>, limit: Record<string, unknown>, path: string): string | undefined {
  for (const key of new Set([...Object.keys(api), ...Object.keys(limit)])) {
    const different = difference(api[key], limit[key], `${path}.${key}`);
    if (different) return different;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const show = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 300);
