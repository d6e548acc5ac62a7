import { sha256 } from "../../assessment/history/sha-256";
import type { WorkbookContents } from "../../package/contents";
import { checkedText } from "../../package/redact/checked-text";

/** The checksum of what a copy says, without its sheet `except`: SHA-256 as 64 hexadecimal digits. */
export function contentsChecksum(contents: WorkbookContents, except: string): string {
  return sha256(checkedText(contents, except));
}
