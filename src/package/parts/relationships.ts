import { RELATIONSHIPS_NS, STRICT_PREFIX } from "../xml/namespaces";
import { children, type XmlElement } from "../xml/xml-tree";
import { targetKey } from "./part-name";

export interface Relationship {
  readonly id: string;
  /** Last word of the type's address for Office's own types, e.g. `worksheet`; else the whole address. */
  readonly type: string;
  /** Key of the part, or for an external relationship the address as written. */
  readonly target: string;
  readonly isExternal: boolean;
  readonly element: XmlElement;
}

const OFFICE_TYPES = [
  `${RELATIONSHIPS_NS}/`,
  `${STRICT_PREFIX}officeDocument/relationships/`,
  "http://schemas.microsoft.com/office/2006/relationships/",
];

function shortType(type: string): string {
  const base = OFFICE_TYPES.find((candidate) => type.startsWith(candidate));
  return base === undefined ? type : type.slice(base.length);
}

/** The relationships in a `.rels` document that belongs to the part with the key `owner`. */
export function readRelationships(owner: string, root: XmlElement): Relationship[] {
  return children(root, "Relationship").map((element) => {
    const { Id = "", Type = "", Target = "", TargetMode } = element.attributes;
    const isExternal = TargetMode?.toLowerCase() === "external";
    return {
      id: Id,
      type: shortType(Type),
      target: isExternal ? Target : targetKey(owner, Target),
      isExternal,
      element,
    };
  });
}

/** The type to write for one of Office's own short types. */
export function officeType(short: string): string {
  return `${RELATIONSHIPS_NS}/${short}`;
}
