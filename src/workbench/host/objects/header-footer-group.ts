import type { PageSetup } from "../../../package/contents";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { HeaderFooter } from "./header-footer";

/** The page set-up that headers and footers are part of. */
export interface HeaderFooterOwner {
  readonly setup: PageSetup;
  change(change: PageSetup): void;
}

/** `Excel.HeaderFooterGroup`: here one header and footer for all pages. */
export class HeaderFooterGroup extends HostObject {
  constructor(readonly owner: HeaderFooterOwner) {
    super();
  }

  override get members(): Members {
    return GROUP.of(this);
  }
}

const GROUP = new MemberTable<HeaderFooterGroup>("HeaderFooterGroup", {
  scalars: { State: () => "Default" },
  navigation: { DefaultForAllPages: ({ owner }) => new HeaderFooter(owner) },
});
