import { aliasOf, STRICT_PREFIX } from "./namespaces";

/** Prefixes that are declared, "" for the default, and the canonical names found out so far. */
export interface Scope {
  readonly namespaces: ReadonlyMap<string, string>;
  readonly elements: Map<string, string>;
  readonly attributes: Map<string, string>;
}

function scopeOf(namespaces: ReadonlyMap<string, string>): Scope {
  return { namespaces, elements: new Map(), attributes: new Map() };
}

/** What holds inside a tag that declares prefixes. */
export function declared(scope: Scope, attributes: Readonly<Record<string, string>>): Scope {
  const namespaces = new Map(scope.namespaces);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "xmlns" || name.startsWith("xmlns:")) namespaces.set(name.slice(6), value);
  }
  return scopeOf(namespaces);
}

/** As `walkXml` names it; undefined for what it refuses. */
export function canonical(
  scope: Scope,
  name: string,
  kind: "elements" | "attributes"
): string | undefined {
  const known = scope[kind].get(name);
  if (known !== undefined) return known;
  const colon = name.indexOf(":");
  if (colon !== name.lastIndexOf(":") || colon === 0 || colon === name.length - 1) return undefined;
  const isAttribute = kind === "attributes";
  if (isAttribute && colon < 0) return name;
  const namespace = scope.namespaces.get(colon < 0 ? "" : name.slice(0, colon));
  if (namespace === undefined && colon >= 0) return undefined;
  if (!isAttribute && namespace?.startsWith(STRICT_PREFIX)) return undefined;
  const found = aliasOf(namespace ?? "") + name.slice(colon + 1);
  scope[kind].set(name, found);
  return found;
}

/** The same for all attributes of a tag. */
export function canonicalAttributes(
  scope: Scope,
  attributes: Readonly<Record<string, string>>
): Record<string, string> | undefined {
  const renamed: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const isDeclaration = name === "xmlns" || name.startsWith("xmlns:");
    const found = isDeclaration ? name : canonical(scope, name, "attributes");
    if (found === undefined) return undefined;
    renamed[found] = value;
  }
  return renamed;
}

/** Outside the root. */
export const OUTSIDE = scopeOf(new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]));
