import {
  GraphQLInputObjectType,
  type GraphQLInputFieldConfig,
  type GraphQLInputFieldConfigMap,
  type GraphQLSchema,
} from "graphql";
import { type VariableOf } from "./condition";
import { type Field } from "../schema/field-metadata";

/** The input types of one kind, filters or orders, for all lists of a schema. Each is created when it is first used. */
export abstract class ListInputs {
  readonly #types = new Map<string, GraphQLInputObjectType>();

  /** @param nouns the types that have lists of their own */
  constructor(
    readonly schema: GraphQLSchema,
    readonly nouns: ReadonlySet<string>,
  ) {}

  /** The input field for one field of the output type; undefined if there is none. */
  protected abstract field(field: Field, variableOf: VariableOf): GraphQLInputFieldConfig | undefined;

  protected fields(fields: readonly Field[], variableOf: VariableOf): GraphQLInputFieldConfigMap {
    return Object.fromEntries(
      fields.flatMap((field) => {
        const inputField = this.field(field, variableOf);
        return inputField ? [[field.name, inputField]] : [];
      }),
    );
  }

  protected once(
    name: string,
    description: string,
    fields: (self: GraphQLInputObjectType) => GraphQLInputFieldConfigMap,
  ): GraphQLInputObjectType {
    const known = this.#types.get(name);
    if (known) return known;
    const type: GraphQLInputObjectType = new GraphQLInputObjectType({ name, description, fields: () => fields(type) });
    this.#types.set(name, type);
    return type;
  }
}
