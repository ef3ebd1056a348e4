import { type Nearness } from "./nearness";
import { oneOf, type Stream } from "./random";
import { type Scale } from "./scales";
import { type Row } from "./table";
import { type Competence, type Vocabulary } from "./vocabulary";

/** What each generator of rows works with: the size, the real vocabularies, and random streams. */
export type GeneratorContext = Readonly<{
  scale: Scale;
  vocabulary: Vocabulary;
  nearness: Nearness;
  /** The random stream with a name. */
  streamFor: (name: string) => Stream;
  /** The ids of the sources. */
  sources: readonly string[];
}>;

/** An invented organisation, as the generators use it. */
export type Actor = Readonly<{
  id: string;
  /** Its subject. Everything that it does is near it. */
  subject: Competence;
  /** How often it takes part, compared with others. */
  activity: number;
  founded: number;
  /** The id of the cluster that it would join first. */
  home: string | null;
  municipality: string | null;
  row: Row;
}>;

/** A number of things, numbered from 1. */
export const numbered = <T>(count: number, make: (number: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** A number with leading zeros: `0421`. */
export const digits = (number: number, length = 4) => String(number).padStart(length, "0");

export const sourceFrom = ({ sources }: GeneratorContext, stream: Stream): string => oneOf(stream, sources);
