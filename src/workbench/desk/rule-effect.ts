import type { CellLook, CellView } from "./sheet-view";

/** What the conditional formats of a sheet give one cell. */
export interface RuleEffect {
  readonly look: CellLook;
  readonly dataBar: CellView["dataBar"];
  readonly icon: CellView["icon"];
  /** A bar or an icon stands in the value's place. */
  readonly hidesValue: boolean;
}
