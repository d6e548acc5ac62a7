/** What is used of a `File`. */
type ReadableFile = Pick<File, "size" | "lastModified" | "arrayBuffer">;

export interface ChosenFile {
  /** Name, or path with `/` between folders. It tells a file from others, today and when it comes again. */
  readonly path: string;
  readonly file: ReadableFile;
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** Excel's workbooks, and not the files that Excel leaves beside one that is open. */
const isWorkbook = (path: string): boolean =>
  /\.xls[xm]$/i.test(path) && !/^(~\$|\.)/.test(nameOf(path));

/**
 * What of a chosen folder is read: its workbooks, in the order of their paths, named by the path below
 * it. Of several folders each keeps its name.
 *
 * @param found with the path from the chosen folder on, `inbox/north/a.xlsx`
 */
export function workbooksBelow(found: readonly ChosenFile[]): {
  readonly workbooks: readonly ChosenFile[];
  /** Files of other kinds. */
  readonly others: number;
} {
  const workbooks = found.filter(({ path }) => isWorkbook(path));
  const roots = new Set(found.map(({ path }) => path.split("/")[0]));
  const isOneFolder = roots.size === 1 && found.every(({ path }) => path.includes("/"));
  const named = isOneFolder
    ? workbooks.map((one) => ({ ...one, path: one.path.slice(one.path.indexOf("/") + 1) }))
    : workbooks;
  return {
    workbooks: [...named].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    others: found.length - workbooks.length,
  };
}

/** What a file input holds: a folder's files know their paths. */
export const pickedFiles = (files: FileList | null): readonly ChosenFile[] =>
  [...(files ?? [])].map((file) => ({
    path: file.webkitRelativePath || file.name,
    file,
  }));
