import { IsInt, ValidateBy, type ValidationArguments } from "class-validator";
import { adviceOn } from "./read-cell";
import { isBefore, isPartialDate } from "./dates";

/** For a rule whose message contains the value: the message without the value, to group equal errors. */
export type RuleContext = Readonly<{ kind: string }>;

export const isWhole = () =>
  IsInt({
    message: ({ value }: ValidationArguments) => `$property must be a whole number${adviceOn(value)}`,
    context: { kind: "must be a whole number" } satisfies RuleContext,
  });

/** The date is not earlier than the date in `beginning`. Another rule refuses values that are not dates. */
export function notBefore(beginning: string): PropertyDecorator {
  const beginningOf = ({ object }: ValidationArguments) => (object as Readonly<Record<string, unknown>>)[beginning];
  return ValidateBy(
    {
      name: "notBeforeBeginning",
      validator: {
        validate: (end, args) => {
          const beginDate = beginningOf(args!);
          return !isPartialDate(end) || !isPartialDate(beginDate) || !isBefore(end, beginDate);
        },
        defaultMessage: (args) =>
          `${args!.value} is earlier than ${beginning}, which is ${String(beginningOf(args!))}. Correct one of the two`,
      },
    },
    { context: { kind: `is earlier than ${beginning}. Correct one of the two` } satisfies RuleContext },
  );
}
