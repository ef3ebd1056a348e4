import { type World } from "./questions/question";

/** Sends a query to an API over HTTP. Rejects on any error. */
export const askAt =
  (url: string): World["ask"] =>
  async (query, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    if (!response.ok || errors)
      throw new Error(`${response.status} ${errors?.[0]?.message} for ${query} with ${JSON.stringify(variables)}`);
    return data;
  };
