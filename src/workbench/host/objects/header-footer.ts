import type { PageSetup } from "../../../package/contents";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";
import { textValue } from "./scalar-value";

interface Owner {
  readonly setup: PageSetup;
  change(change: PageSetup): void;
}

type Part = "left" | "center" | "right";
const CODES = { left: "&L", center: "&C", right: "&R" } as const;
const PARTS: readonly Part[] = ["left", "center", "right"];
/** Characters of a header or footer as a file keeps it. */
const MAX_LENGTH = 255;

/** `&Lone&Ctwo` in its three parts; text before the first code stands in the middle. */
function splitSections(text: string): Record<Part, string> {
  const sections: Record<Part, string> = { left: "", center: "", right: "" };
  let current: Part = "center";
  for (const piece of text.split(/(&&|&[LCRlcr])/)) {
    const part = PARTS.find((known) => CODES[known] === piece.toUpperCase());
    if (part === undefined) sections[current] += piece;
    else current = part;
  }
  return sections;
}

function joinSections(sections: Record<Part, string>): string {
  return PARTS.map((part) => (sections[part] === "" ? "" : CODES[part] + sections[part])).join("");
}

/** `Excel.HeaderFooter`. Texts are in Excel's own codes, e.g. `&P` for the page number. */
export class HeaderFooter extends HostObject {
  constructor(readonly owner: Owner) {
    super();
  }

  read(kind: "header" | "footer", part: Part): string {
    return splitSections(this.owner.setup[kind] ?? "")[part];
  }

  write(kind: "header" | "footer", part: Part, value: unknown): void {
    const sections = splitSections(this.owner.setup[kind] ?? "");
    const text = joinSections({ ...sections, [part]: textValue(value) });
    if (text.length > MAX_LENGTH) throw invalidArgument();
    this.owner.change({ [kind]: text });
  }

  override get members(): Members {
    return HEADER_FOOTER.of(this);
  }
}

function section(kind: "header" | "footer", part: Part) {
  return {
    read: (object: HeaderFooter): string => object.read(kind, part),
    write: (object: HeaderFooter, value: unknown): void => object.write(kind, part, value),
  };
}

const HEADER_FOOTER = new MemberTable<HeaderFooter>("HeaderFooter", {
  scalars: {
    LeftHeader: section("header", "left"),
    CenterHeader: section("header", "center"),
    RightHeader: section("header", "right"),
    LeftFooter: section("footer", "left"),
    CenterFooter: section("footer", "center"),
    RightFooter: section("footer", "right"),
  },
});
