import type { BorderEdge, BorderFormat, CellFormat } from "../../../package/cell-format";
import { cellCount, type CellArea } from "../model/cell-area";
import { changeFormat, commonFormat } from "../model/change-format";
import { readColor } from "../model/format-patch";
import type { Place } from "../model/resolve-reference";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument, notImplemented } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { textValue } from "./scalar-value";

export const BORDER_INDEXES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];

export function isBorderIndex(value: unknown): value is BorderIndex {
  return BORDER_INDEXES.some((index) => index === value);
}

/** The cells that a border of a range belongs to, and the side of each. */
function sides(area: CellArea, index: BorderIndex): { area: CellArea; edge: BorderEdge }[] {
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, edge: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, edge: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, edge: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, edge: "right" }];
    case "InsideHorizontal":
      if (area.top === area.bottom) return [];
      return [
        { area: { ...area, bottom: area.bottom - 1 }, edge: "bottom" },
        { area: { ...area, top: area.top + 1 }, edge: "top" },
      ];
    case "InsideVertical":
      if (area.left === area.right) return [];
      return [
        { area: { ...area, right: area.right - 1 }, edge: "right" },
        { area: { ...area, left: area.left + 1 }, edge: "left" },
      ];
    default:
      throw notImplemented("diagonal borders");
  }
}

/** `Excel.RangeBorder`: one border of a range. */
export class RangeBorder extends HostObject {
  constructor(
    readonly context: ObjectContext,
    readonly place: Place,
    readonly index: BorderIndex
  ) {
    super();
  }

  change(name: string, change: (border: BorderFormat | undefined) => BorderFormat | undefined) {
    for (const { area, edge } of sides(this.place.area, this.index)) {
      if (cellCount(area) === 0) continue;
      changeFormat(this.context.book, this.place.sheet, area, `${edge} ${name}`, (format) =>
        withBorder(format, edge, change(format.borders?.[edge]))
      );
    }
  }

  read<T>(read: (border: BorderFormat | undefined) => T): T | null {
    const found = sides(this.place.area, this.index).map(({ area, edge }) =>
      commonFormat(this.place.sheet, area, (format) => read(format.borders?.[edge]))
    );
    const [first] = found;
    return first === undefined || found.some((other) => other !== first) ? null : first;
  }

  override get members(): Members {
    return RANGE_BORDER.of(this);
  }
}

function withBorder(
  format: CellFormat,
  edge: BorderEdge,
  border: BorderFormat | undefined
): CellFormat {
  const { [edge]: _before, ...others } = format.borders ?? {};
  const borders = border === undefined ? others : { ...others, [edge]: border };
  return { ...format, borders };
}

const WEIGHTS = new Map<string, BorderFormat["style"]>([
  ["Hairline", "hair"],
  ["Thin", "thin"],
  ["Medium", "medium"],
]);
const THIN: BorderFormat = { style: "thin", color: "auto" };
const OTHER_STYLES = ["Dash", "DashDot", "DashDotDot", "Dot", "Double", "SlantDashDot"];

const RANGE_BORDER = new MemberTable<RangeBorder>("RangeBorder", {
  scalars: {
    SideIndex: (border) => border.index,
    Style: {
      read: (border) => border.read((own) => (own === undefined ? "None" : "Continuous")),
      write: (border, value) => {
        const style = textValue(value);
        if (OTHER_STYLES.includes(style)) throw notImplemented(`the border style ${style}`);
        if (style !== "None" && style !== "Continuous") throw invalidArgument();
        border.change(`style ${style}`, (own) => (style === "None" ? undefined : (own ?? THIN)));
      },
    },
    Weight: {
      read: (border) =>
        border.read((own) => {
          for (const [name, style] of WEIGHTS) if (style === (own ?? THIN).style) return name;
          return "Thin";
        }),
      write: (border, value) => {
        const weight = textValue(value);
        if (weight === "Thick") throw notImplemented("the border weight Thick");
        const style = WEIGHTS.get(weight);
        if (style === undefined) throw invalidArgument();
        border.change(`weight ${style}`, (own) => ({ ...(own ?? THIN), style }));
      },
    },
    Color: {
      read: (border) =>
        border.read((own) => (own === undefined || own.color === "auto" ? "#000000" : own.color)),
      write: (border, value) => {
        const color = readColor(textValue(value));
        if (color === undefined) throw invalidArgument();
        border.change(`color ${color}`, (own) => ({ ...(own ?? THIN), color }));
      },
    },
  },
});
