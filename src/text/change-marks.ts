import { shortList } from "./short-list";

/** Marks of the Change column. */
export const changeMarks = {
  added: "New",
  worse: "Worse",
  eased: "Eased",
  decided: "Decided",
  back: "Back",
  gone: "No longer",
  repeated: "Repeated",
} as const;

/** What a build changed in the lists, by mark, in the order of `changeMarks`. */
export function sinceLastBuild(
  changes: readonly { readonly ref: string; readonly mark: string }[]
): string {
  const parts = Object.values(changeMarks).flatMap((mark) => {
    const refs = changes.filter((one) => one.mark === mark).map(({ ref }) => ref);
    return refs.length === 0 ? [] : [`${mark}: ${shortList(refs)}.`];
  });
  return parts.length === 0 ? "Nothing in the lists has changed." : parts.join(" ");
}

export const firstBuild = "This is the first build.";
