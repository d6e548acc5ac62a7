import type { PackageParts } from "../parts/package-parts";
import { child } from "../xml/xml-tree";

/** The theme's font for headings; Office's where the file has no theme. */
export function readHeadingFont(parts: PackageParts, key: string | undefined): string {
  const root = key === undefined ? undefined : parts.tree(key);
  const fonts = child(child(root, "a:themeElements"), "a:fontScheme");
  const latin = child(child(fonts, "a:majorFont"), "a:latin")?.attributes["typeface"];
  return latin === undefined || latin === "" ? "Calibri Light" : latin;
}
