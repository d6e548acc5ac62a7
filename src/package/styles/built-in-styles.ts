import { node, type XmlNode } from "../xml/xml-node";

/**
 * One of Excel's own cell styles, as Excel adds it to a workbook that does not hold it yet. Colours
 * are the theme's wherever Excel's are. What is absent is as in the style Normal.
 */
export interface BuiltInStyle {
  readonly name: string;
  readonly id: number;
  /** Children of `font` that differ from the font of Normal. */
  readonly font?: readonly XmlNode[];
  /** The theme's heading font instead of its body font. */
  readonly headingFont?: boolean;
  readonly fill?: XmlNode;
  readonly border?: Readonly<Partial<Record<"left" | "right" | "top" | "bottom", XmlNode>>>;
  readonly numberFormat?: number;
}

const bold = node("b");
const size = (points: number): XmlNode => node("sz", { val: points });
const theme = (number: number, tint?: string): XmlNode => node("color", { theme: number, tint });
const rgb = (hex: string): XmlNode => node("color", { rgb: `FF${hex}` });
const solid = (attributes: Record<string, string>): XmlNode =>
  node("fill", {}, [
    node("patternFill", { patternType: "solid" }, [
      node("fgColor", attributes),
      node("bgColor", { indexed: 64 }),
    ]),
  ]);
const edge = (name: string, style: string, colour: XmlNode): XmlNode =>
  node(name, { style }, [colour]);
const box = (style: string, colour: XmlNode): BuiltInStyle["border"] => ({
  left: edge("left", style, colour),
  right: edge("right", style, colour),
  top: edge("top", style, colour),
  bottom: edge("bottom", style, colour),
});

const TINTS = [
  { share: "20%", tint: "0.79998168889431442", font: 1 },
  { share: "40%", tint: "0.59999389629810485", font: 1 },
  { share: "60%", tint: "0.39997558519241921", font: 0 },
];

function accents(number: number): BuiltInStyle[] {
  const id = 25 + 4 * number;
  const colour = String(3 + number);
  return [
    { name: `Accent${number}`, id, font: [theme(0)], fill: solid({ theme: colour }) },
    ...TINTS.map(({ share, tint, font }, index) => ({
      name: `${share} - Accent${number}`,
      id: id + 1 + index,
      font: [theme(font)],
      fill: solid({ theme: colour, tint }),
    })),
  ];
}

/** Numbers as in ECMA-376 part 1, 18.8.7; definitions as Excel 2013 and later write them. */
export const BUILT_IN_STYLES: readonly BuiltInStyle[] = [
  { name: "Normal", id: 0 },
  { name: "Comma", id: 3, numberFormat: 43 },
  { name: "Currency", id: 4, numberFormat: 44 },
  { name: "Percent", id: 5, numberFormat: 9 },
  { name: "Comma [0]", id: 6, numberFormat: 41 },
  { name: "Currency [0]", id: 7, numberFormat: 42 },
  { name: "Hyperlink", id: 8, font: [node("u"), theme(10)] },
  { name: "Followed Hyperlink", id: 9, font: [node("u"), theme(11)] },
  { name: "Note", id: 10, fill: solid({ rgb: "FFFFFFCC" }), border: box("thin", rgb("B2B2B2")) },
  { name: "Warning Text", id: 11, font: [rgb("FF0000")] },
  { name: "Title", id: 15, font: [size(18), theme(3)], headingFont: true },
  {
    name: "Heading 1",
    id: 16,
    font: [bold, size(15), theme(3)],
    border: { bottom: edge("bottom", "thick", theme(4)) },
  },
  {
    name: "Heading 2",
    id: 17,
    font: [bold, size(13), theme(3)],
    border: { bottom: edge("bottom", "thick", theme(4, "0.499984740745262")) },
  },
  {
    name: "Heading 3",
    id: 18,
    font: [bold, size(11), theme(3)],
    border: { bottom: edge("bottom", "medium", theme(4, "0.39997558519241921")) },
  },
  { name: "Heading 4", id: 19, font: [bold, size(11), theme(3)] },
  {
    name: "Input",
    id: 20,
    font: [rgb("3F3F76")],
    fill: solid({ rgb: "FFFFCC99" }),
    border: box("thin", rgb("7F7F7F")),
  },
  {
    name: "Output",
    id: 21,
    font: [bold, rgb("3F3F3F")],
    fill: solid({ rgb: "FFF2F2F2" }),
    border: box("thin", rgb("3F3F3F")),
  },
  {
    name: "Calculation",
    id: 22,
    font: [bold, rgb("FA7D00")],
    fill: solid({ rgb: "FFF2F2F2" }),
    border: box("thin", rgb("7F7F7F")),
  },
  {
    name: "Check Cell",
    id: 23,
    font: [bold, theme(0)],
    fill: solid({ rgb: "FFA5A5A5" }),
    border: box("double", rgb("3F3F3F")),
  },
  {
    name: "Linked Cell",
    id: 24,
    font: [rgb("FA7D00")],
    border: { bottom: edge("bottom", "double", rgb("FF8001")) },
  },
  {
    name: "Total",
    id: 25,
    font: [bold, theme(1)],
    border: { top: edge("top", "thin", theme(4)), bottom: edge("bottom", "double", theme(4)) },
  },
  { name: "Good", id: 26, font: [rgb("006100")], fill: solid({ rgb: "FFC6EFCE" }) },
  { name: "Bad", id: 27, font: [rgb("9C0006")], fill: solid({ rgb: "FFFFC7CE" }) },
  { name: "Neutral", id: 28, font: [rgb("9C5700")], fill: solid({ rgb: "FFFFEB9C" }) },
  ...[1, 2, 3, 4, 5, 6].flatMap(accents),
  { name: "Explanatory Text", id: 53, font: [node("i"), rgb("7F7F7F")] },
];

export function builtInStyleById(id: number): BuiltInStyle | undefined {
  return BUILT_IN_STYLES.find((style) => style.id === id);
}

/** Names compare without regard to case, as Excel compares them. */
export function builtInStyleByName(name: string): BuiltInStyle | undefined {
  const wanted = name.toLowerCase();
  return BUILT_IN_STYLES.find((style) => style.name.toLowerCase() === wanted);
}
