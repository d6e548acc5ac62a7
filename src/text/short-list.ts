import { listed } from "./numbers";

/** A long list of codes says less than its beginning and its length. */
const longestList = 30;

/** The codes, or the first thirty and how many more there are. */
export function shortList(codes: readonly string[]): string {
  return codes.length <= longestList
    ? listed(codes)
    : `${codes.slice(0, longestList).join(", ")} and ${codes.length - longestList} more`;
}
