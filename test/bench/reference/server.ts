import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import neo4j, { type Driver } from "neo4j-driver";
import { references } from "./references";

/** The reference server: the bare driver with one hand-written statement per question. */
const { NEO4J_URI = "", NEO4J_USER = "", NEO4J_PASSWORD = "", PORT } = process.env;

const driver: Driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USER, NEO4J_PASSWORD), {
  disableLosslessIntegers: true,
  notificationFilter: { minimumSeverityLevel: "OFF" },
  telemetryDisabled: true,
});

/** `POST /companies {"after": …}` returns the same data as the API, as `{"data": …}`. */
const server = createServer((request, response) => {
  const answer = references[(request.url ?? "").slice(1)];
  if (!answer) return void response.end("{}");
  json(request)
    .then((parameters) => answer(driver, parameters as never))
    .then(
      (data) => response.setHeader("content-type", "application/json; charset=utf-8").end(JSON.stringify({ data })),
      (fault: Error) => response.writeHead(500).end(fault.stack),
    );
});

server.listen(Number(PORT), "127.0.0.1");
process.on("SIGTERM", () => {
  server.close();
  server.closeAllConnections();
  void driver.close();
});
