import { dateFrom } from "./dates";
import { digits, numbered } from "./generator";
import { happens, oneOf, wholeNumber, type Stream } from "./random";
import { type Row } from "./table";
import { wordFrom } from "./words";

const KINDS = ["Synthetische bron", "Fictief jaarverslag", "Synthetic page", "Fictieve persmap", "fictief register"];

/** Pages that nobody ever published. Their addresses, where they have one, end in `.example`, which leads nowhere. */
export const sourcesOf = (count: number, stream: Stream): Row[] =>
  numbered(count, (number) => ({
    id: `source:syn-${digits(number)}`,
    title: `${oneOf(stream, KINDS)} ${digits(number)}: ${wordFrom(stream)}`,
    publisher: `Fictieve Uitgever ${wholeNumber(stream, 1, 40)}`,
    url: happens(stream, 0.4) ? `https://bron-${digits(number)}.example/blad` : null,
    date: happens(stream, 0.8) ? dateFrom(stream, 2012) : null,
  }));
