import { sha256 } from "../../assessment/history/sha-256";
import { checkedText } from "../../package/redact/checked-text";

/** The checksum of what a copy says, without its sheet `except`: SHA-256 as 64 hexadecimal digits. */
export function contentsChecksum(bytes: Uint8Array, except: string): string {
  return sha256(checkedText(bytes, except));
}
