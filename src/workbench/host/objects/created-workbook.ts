import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { invalidArgument } from "../protocol/rich-api-error";

/**
 * The file that `Excel.createWorkbook` was given as base64; null where it was given none.
 *
 * @throws RichApiError for what is not base64
 */
export function fileIn(base64: unknown): Uint8Array | null {
  if (base64 === undefined || base64 === null) return null;
  try {
    return Uint8Array.from(atob(String(base64)), (unit) => unit.charCodeAt(0));
  } catch {
    throw invalidArgument();
  }
}

/** What the client opens after it has asked for a new workbook, where it is no browser. */
export class CreatedWorkbook extends HostObject {
  constructor(readonly open: () => void) {
    super();
  }

  override get members(): Members {
    return CREATED.of(this);
  }
}

const CREATED = new MemberTable<CreatedWorkbook>("WorkbookCreated", {
  methods: {
    Open: ({ open }) => open(),
  },
});
