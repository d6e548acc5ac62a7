import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";

export const ADD_IN_SERVICE = "Microsoft.InternalService.AddinInternalService";

/** What a page with office.js tells the host about itself; a page without an answer reports a fault. */
export class AddInService extends HostObject {
  override get members(): Members {
    return SERVICE.of(this);
  }
}

const SERVICE = new MemberTable<AddInService>("AddinInternalService", {
  methods: { NotifyActionHandlerReady: () => undefined },
});
