import type { HostObject } from "./host-object";
import { apiNotFound, invalidArgument } from "./rich-api-error";
import type { QueryInfo } from "./wire";

type Path = readonly string[];

function paths(texts: readonly string[] | undefined): Path[] {
  return (texts ?? [])
    .map((text) => text.split("/").filter((step) => step !== ""))
    .filter((path) => path.length > 0);
}

/** `items/name` and `name` both speak of the members of a collection's items. */
function withoutItems(path: Path): Path {
  return path[0]?.toLowerCase() === "items" ? path.slice(1) : path;
}

/**
 * Answers a load: scalars by their wire names, `_Items` of a collection, navigation properties as
 * nested objects. No names, or `*`, means the scalars that the class loads by default.
 */
export function query(object: HostObject, info: QueryInfo): Record<string, unknown> {
  const { Top: top, Skip: skip } = info;
  if (top !== undefined && (!Number.isInteger(top) || top < 0)) throw invalidArgument();
  if (skip !== undefined && (!Number.isInteger(skip) || skip < 0)) throw invalidArgument();
  return object.members.isCollection
    ? queryCollection(object, paths(info.Select), paths(info.Expand), top, skip)
    : queryObject(object, paths(info.Select), paths(info.Expand));
}

function answer(object: HostObject, select: Path[], expand: Path[]): Record<string, unknown> {
  const values = object.members.isCollection
    ? queryCollection(object, select, expand)
    : queryObject(object, select, expand);
  return { ...object.members.identity(), ...values };
}

function queryCollection(
  object: HostObject,
  select: Path[],
  expand: Path[],
  top?: number,
  skip = 0
): Record<string, unknown> {
  const { members } = object;
  const own: Record<string, unknown> = {};
  const ofItems: Path[] = [];
  for (const path of select) {
    const found = path.length === 1 ? members.find(path[0] ?? "") : undefined;
    if (found?.kind === "scalar") own[found.name] = members.read(found.name);
    else ofItems.push(withoutItems(path));
  }
  // Only the collection's own scalars were asked for: `load("count")`.
  if (select.length > 0 && ofItems.length === 0 && expand.length === 0) return own;
  const all = members.items();
  const shown = all.slice(skip, top === undefined ? undefined : skip + top);
  const deeper = ofItems.filter((path) => path.length > 0);
  const expanded = expand.map(withoutItems).filter((path) => path.length > 0);
  if (select.length === 0) {
    for (const name of members.defaultScalars) own[name] = members.read(name);
  }
  return { ...own, _Items: shown.map((item) => answer(item, deeper, expanded)) };
}

function queryObject(object: HostObject, select: Path[], expand: Path[]): Record<string, unknown> {
  const { members } = object;
  const values: Record<string, unknown> = {};
  const nested = new Map<string, { select: Path[]; expand: Path[] }>();
  const below = (name: string): { select: Path[]; expand: Path[] } => {
    const known = nested.get(name) ?? { select: [], expand: [] };
    nested.set(name, known);
    return known;
  };
  if (select.length === 0 || select.some((path) => path[0] === "*")) {
    for (const name of members.defaultScalars) values[name] = members.read(name);
  }
  for (const path of select) {
    const [step = "", ...rest] = path;
    if (step === "*") continue;
    const found = members.find(step);
    if (found?.kind === "scalar" && rest.length === 0)
      values[found.name] = members.read(found.name);
    else if (found?.kind === "navigation") {
      const target = below(found.name);
      if (rest.length > 0) target.select.push(rest);
    } else throw apiNotFound(members.className, upperFirst(step));
  }
  for (const path of expand) {
    const [step = "", ...rest] = path;
    const found = members.find(step);
    if (found?.kind !== "navigation") throw apiNotFound(members.className, upperFirst(step));
    const target = below(found.name);
    if (rest.length > 0) target.expand.push(rest);
  }
  for (const [name, wanted] of nested) {
    const target = members.navigate(name);
    values[name] = target === null ? null : answer(target, wanted.select, wanted.expand);
  }
  return values;
}

export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
