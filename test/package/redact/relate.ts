import { strFromU8, strToU8 } from "fflate";

export const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Gives the next secret; notes where it was put. */
export type Secret = (place: string) => string;

/** Lets a part, or the package, refer to another. */
export function relate(
  parts: Record<string, Uint8Array>,
  owner: string,
  type: string,
  target: string,
  mode = "",
  id = ""
): void {
  const slash = owner.lastIndexOf("/") + 1;
  const rels = `${owner.slice(0, slash)}_rels/${owner.slice(slash)}.rels`;
  const empty =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  const before = parts[rels] === undefined ? empty : strFromU8(parts[rels]);
  const count = (before.match(/<Relationship /g) ?? []).length;
  const name = id === "" ? `planted${count}` : id;
  const added = `<Relationship Id="${name}" Type="${type}" Target="${target}"${mode}/>`;
  parts[rels] = strToU8(
    before
      .replace(/<Relationships([^>]*)\/>/, "<Relationships$1></Relationships>")
      .replace("</Relationships>", `${added}</Relationships>`)
  );
}
