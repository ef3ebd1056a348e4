import { type Nearness } from "./nearness";
import { oneOf, type Stream } from "./random";
import { type Scale } from "./scales";
import { type Row } from "./table";
import { type Competence, type Vocabulary } from "./vocabulary";

/** What every maker of rows gets: how much to make, what is real, and chance. */
export type Making = Readonly<{
  scale: Scale;
  vocabulary: Vocabulary;
  nearness: Nearness;
  /** A stream of chance for each name. */
  streamFor: (name: string) => Stream;
  /** The ids of the sources. */
  sources: readonly string[];
}>;

/** An invented organisation, as the makers see it. */
export type Actor = Readonly<{
  id: string;
  /** What it works on: everything that it does lies near. */
  subject: Competence;
  /** How often it takes part, compared with others. */
  activity: number;
  founded: number;
  /** The id of the cluster that it would join first. */
  home: string | null;
  municipality: string | null;
  row: Row;
}>;

/** As many things as asked, numbered from 1. */
export const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** `0421`, or as many digits as asked. */
export const digits = (number: number, length = 4) => String(number).padStart(length, "0");

export const sourceFrom = ({ sources }: Making, stream: Stream): string => oneOf(stream, sources);
