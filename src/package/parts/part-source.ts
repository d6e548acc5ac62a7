import type { DecodedXml } from "../xml/decode-xml";
import type { XmlElement } from "../xml/xml-tree";
import type { Relationship } from "./relationships";

/**
 * The parts of an opened file by key (see `partKey`), for whoever only reads them. Every member but
 * `has` and `nameOf` throws `PackageError` for a part that is missing or damaged.
 */
export interface PartSource {
  has(key: string): boolean;
  /** The name in the zip, for messages. */
  nameOf(key: string): string;
  bytes(key: string): Uint8Array;
  xml(key: string): DecodedXml;
  tree(key: string): XmlElement;
  /** Relationships of the part with the key `owner`, "" for the package; none if it has no part for them. */
  relationships(owner: string): readonly Relationship[];
  /** Content type; "" when the package does not say. */
  typeOf(key: string): string;
}
