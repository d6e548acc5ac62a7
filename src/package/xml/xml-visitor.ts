/** By canonical name: `ref`, `r:id`, `xml:space`; others with a `?:` prefix. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** Offsets count UTF-16 units of the text that is walked. What stands outside the root is no text. */
export interface XmlVisitor {
  /** `start` is the `<`, `end` is behind the `>`. */
  open(name: string, attributes: XmlAttributes, start: number, end: number, tag: string): void;
  /** For `<a/>` both are the end of the tag. */
  close(name: string, start: number, end: number): void;
  text(text: string): void;
}
