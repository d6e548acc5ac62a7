/** Key of the part that says what each part is. */
export const CONTENT_TYPES_KEY = "[content_types].xml";

/**
 * What nearly all names are: letters, digits and the like, no segment that begins with a dot; a slash
 * before them where content types and relationships name a part.
 */
const PLAIN = /^\/?[\w[\]-][\w[\].-]*(?:\/[\w[\]-][\w[\].-]*)*$/;

/**
 * One spelling for a part's name, for comparing: no leading slash, forward slashes, no `.` or `..`,
 * percent escapes decoded, lower case (part names are equal in any case). A name cannot climb above
 * the root of the package.
 */
export function partKey(name: string): string {
  if (PLAIN.test(name)) return (name.startsWith("/") ? name.slice(1) : name).toLowerCase();
  const segments: string[] = [];
  for (const segment of decoded(name).replace(/\\/g, "/").split("/")) {
    if (segment === "" || segment === ".") continue;
    if (segment === "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/").toLowerCase();
}

function decoded(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Key of the part that a relationship of `owner` (a part's key; "" for the package) points to. */
export function targetKey(owner: string, target: string): string {
  const path = target.replace(/\\/g, "/").replace(/#.*$/, "");
  if (path.startsWith("/")) return partKey(path);
  return partKey(`${owner.slice(0, owner.lastIndexOf("/") + 1)}${path}`);
}

/** Key of the part that holds the relationships of `owner`. */
export function relationshipsKey(owner: string): string {
  const slash = owner.lastIndexOf("/") + 1;
  return `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
}

/**
 * The target to write in the relationships of `owner` for `part`, both names as in the zip: relative,
 * as Excel writes it, which simpler readers expect.
 */
export function relativeTarget(owner: string, part: string): string {
  const from = owner.replace(/\\/g, "/").replace(/^\//, "").split("/").slice(0, -1);
  const to = part.replace(/\\/g, "/").replace(/^\//, "").split("/");
  let shared = 0;
  while (shared < from.length && from[shared]?.toLowerCase() === to[shared]?.toLowerCase())
    shared++;
  const climb = from.slice(shared).map(() => "..");
  return [...climb, ...to.slice(shared).map(encodeURIComponent)].join("/");
}
