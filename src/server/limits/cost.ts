import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isCompositeType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { DEFAULT_FIRST, MAX_FIRST } from "../../graph/lists/page-arguments";
import { sizesOfSchema, addCosts, NOTHING, type Cost, type Size } from "./sizes";

type Variables = Readonly<Record<string, unknown>>;

/** How many nodes a field may return, and the argument that says so; undefined for the default. */
export type PageSize = Readonly<{ size: number; argument?: "first" | "last" | "ids" }>;

/**
 * The cost of an operation with these coerced variables. A fragment counts each time that it is spread, but it is measured once, so the time
 * depends only on the length of the document. A skipped selection costs nothing except its directives. For an interface, the selections for
 * all its types are added.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  root: GraphQLCompositeType,
  variables: Variables,
): Cost {
  const measure = measureOf(schema, document, variables);
  const size = measure.sizeOf(operation.selectionSet, root);
  const directives = size.directives + (operation.directives?.length ?? 0);
  return { ...size, directives, rootFields: measure.fieldsOf(operation.selectionSet) };
}

/** The selection set below a selection, and its type. `field` is set if the selection is a field. */
export type Below = Readonly<{
  set: SelectionSetNode;
  parent: GraphQLCompositeType;
  field?: Readonly<{ name: string; page?: PageSize }>;
}>;

export function measureOf(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const sizes = new Map<string, Size>();
  const counts = new Map<string, number>();
  return { sizeOf, sizeOfOne, fieldsOf, pageOf, below };

  function sizeOf(set: SelectionSetNode, parent: GraphQLCompositeType): Size {
    return set.selections.reduce((sum, selection) => addCosts(sum, sizeOfOne(selection, parent)), NOTHING);
  }

  function sizeOfOne(selection: SelectionNode, parent: GraphQLCompositeType): Size {
    const size = isIncluded(selection, variables) ? sizeOfIncluded(selection, parent) : NOTHING;
    return { ...size, directives: size.directives + (selection.directives?.length ?? 0) };
  }

  function sizeOfIncluded(selection: SelectionNode, parent: GraphQLCompositeType): Size {
    if (selection.kind === Kind.FIELD) return sizeOfField(selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(selection.name.value);
    const condition = selection.typeCondition?.name.value;
    return sizeOf(selection.selectionSet, condition ? typeNamed(condition) : parent);
  }

  function sizeOfFragment(name: string): Size {
    const { selectionSet, typeCondition } = fragments.get(name)!;
    return memoize(sizes, name, () => sizeOf(selectionSet, typeNamed(typeCondition.name.value)));
  }

  function sizeOfField(field: FieldNode, parent: GraphQLCompositeType): Size {
    const aliases = field.alias ? 1 : 0;
    const definition = definitionOf(field, parent);
    const type = definition && getNamedType(definition.type);
    if (!field.selectionSet || !isCompositeType(type)) return { ...NOTHING, depth: 1, aliases };
    const below = sizeOf(field.selectionSet, type);
    const size = { ...below, depth: below.depth + levelsOf(field, parent), aliases: below.aliases + aliases };
    if (type.name.startsWith("__")) return { ...size, introspection: sizeInSchema(field) * (1 + below.introspection) };
    return {
      ...size,
      nodes: (pageOf(definition!, field)?.size ?? 1) * (isNode(field, type) ? 1 + below.nodes : below.nodes),
    };
  }

  function definitionOf(field: FieldNode, parent: GraphQLCompositeType): GraphQLField<unknown, unknown> | undefined {
    const name = field.name.value;
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
    return "getFields" in parent ? parent.getFields()[name] : undefined;
  }

  function sizeInSchema(field: FieldNode): number {
    return sizesOfSchema(schema).get(field.name.value) ?? 1;
  }

  /** The page size of a field; undefined if it takes neither `first` nor `ids`. A size outside the limits is refused later, by the list itself. */
  function pageOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): PageSize | undefined {
    const takes = (name: string) => definition.args.some((argument) => argument.name === name);
    if (!takes("first") && !takes("ids")) return undefined;
    const { first, last, ids } = argumentsOf(definition, field);
    if (Array.isArray(ids)) return { size: ids.length, argument: "ids" };
    const argument = last != null ? "last" : first != null ? "first" : undefined;
    return { size: Math.min(MAX_FIRST, Math.max(1, Number(last ?? first ?? DEFAULT_FIRST))), argument };
  }

  /** The selection set below a selection; undefined for a leaf. */
  function below(selection: SelectionNode, parent: GraphQLCompositeType): Below | undefined {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const { selectionSet, typeCondition } = fragments.get(selection.name.value)!;
      return { set: selectionSet, parent: typeNamed(typeCondition.name.value) };
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      return { set: selection.selectionSet, parent: condition ? typeNamed(condition) : parent };
    }
    const definition = definitionOf(selection, parent);
    const type = definition && getNamedType(definition.type);
    if (!selection.selectionSet || !isCompositeType(type)) return undefined;
    return {
      set: selection.selectionSet,
      parent: type,
      field: { name: selection.name.value, page: pageOf(definition!, selection) },
    };
  }

  /** The arguments of a field. None if they are invalid, because execution reports that. */
  function argumentsOf(definition: GraphQLField<unknown, unknown>, field: FieldNode): Record<string, unknown> {
    try {
      return getArgumentValues(definition, field, variables);
    } catch {
      return {};
    }
  }

  function fieldsOf({ selections }: SelectionSetNode): number {
    return selections.reduce(
      (sum, selection) => sum + (isIncluded(selection, variables) ? fieldsOfOne(selection) : 0),
      0,
    );
  }

  function fieldsOfOne(selection: SelectionNode): number {
    if (selection.kind === Kind.FIELD) return 1;
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
    const name = selection.name.value;
    return memoize(counts, name, () => fieldsOf(fragments.get(name)!.selectionSet));
  }

  function typeNamed(name: string): GraphQLCompositeType {
    return schema.getType(name) as GraphQLCompositeType;
  }
}

/** `nodes` of a connection is short for `edges { node }` and costs the same: two levels. */
const levelsOf = ({ name }: FieldNode, parent: GraphQLCompositeType) =>
  parent.name.endsWith("Connection") && name.value === "nodes" ? 2 : 1;

/** A connection, its edges and its `pageInfo` are not nodes. */
const isNode = (field: FieldNode, type: GraphQLCompositeType) =>
  !type.name.endsWith("Connection") && type.name !== "PageInfo" && field.name.value !== "edges";

function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false;
}

function memoize<Value>(cache: Map<string, Value>, name: string, make: () => Value): Value {
  const cached = cache.get(name);
  if (cached !== undefined) return cached;
  const value = make();
  cache.set(name, value);
  return value;
}
