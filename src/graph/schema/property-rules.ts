import { IsInt, ValidateBy, type ValidationArguments } from "class-validator";
import { adviceOn } from "./read-cell";
import { isBefore, isPartialDate } from "./dates";

/** What a rule whose message names the value says of its kind, without the value. */
export type RuleContext = Readonly<{ kind: string }>;

export const isWhole = () =>
  IsInt({
    message: ({ value }: ValidationArguments) => `$property must be an integer number${adviceOn(value)}`,
    context: { kind: "must be an integer number" } satisfies RuleContext,
  });

/** What is no date is refused by another rule. */
export function notBefore(beginning: string): PropertyDecorator {
  const begins = ({ object }: ValidationArguments) => (object as Readonly<Record<string, unknown>>)[beginning];
  return ValidateBy(
    {
      name: "notBeforeBeginning",
      validator: {
        validate: (end, that) => {
          const begin = begins(that!);
          return !isPartialDate(end) || !isPartialDate(begin) || !isBefore(end, begin);
        },
        defaultMessage: (that) =>
          `${that!.value} is earlier than ${beginning}, which is ${String(begins(that!))}; correct one of the two`,
      },
    },
    { context: { kind: `is earlier than ${beginning}; correct one of the two` } satisfies RuleContext },
  );
}
