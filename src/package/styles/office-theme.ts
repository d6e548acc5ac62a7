import { DRAWING_NS } from "../xml/namespaces";

const slot = (name: string, colour: string): string => `<a:${name}>${colour}</a:${name}>`;
const rgb = (hex: string): string => `<a:srgbClr val="${hex}"/>`;
const system = (name: string, last: string): string =>
  `<a:sysClr val="${name}" lastClr="${last}"/>`;

const COLOURS = [
  slot("dk1", system("windowText", "000000")),
  slot("lt1", system("window", "FFFFFF")),
  slot("dk2", rgb("44546A")),
  slot("lt2", rgb("E7E6E6")),
  slot("accent1", rgb("4472C4")),
  slot("accent2", rgb("ED7D31")),
  slot("accent3", rgb("A5A5A5")),
  slot("accent4", rgb("FFC000")),
  slot("accent5", rgb("5B9BD5")),
  slot("accent6", rgb("70AD47")),
  slot("hlink", rgb("0563C1")),
  slot("folHlink", rgb("954F72")),
].join("");

const font = (name: string, typeface: string): string =>
  `<a:${name}><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;

// The schema wants three of each list; shapes that nobody draws need no finer ones.
const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const FORMATS = [
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
].join("");

/** Theme part with the colours and fonts of Office 2013 to 2022. */
export const OFFICE_THEME = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<a:theme xmlns:a="${DRAWING_NS}" name="Office Theme"><a:themeElements><a:clrScheme name="Office">${COLOURS}</a:clrScheme><a:fontScheme name="Office">${font("majorFont", "Calibri Light")}${font("minorFont", "Calibri")}</a:fontScheme><a:fmtScheme name="Office">${FORMATS}</a:fmtScheme></a:themeElements></a:theme>`;
