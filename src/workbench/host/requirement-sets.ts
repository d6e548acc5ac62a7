/** The sets that the host's members belong to; an older Excel is played by lower versions. */
const DEFAULT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  DelayForCellEdit: "1.1",
};

export function withDefaultSets(
  sets: Readonly<Record<string, string>> | undefined
): Readonly<Record<string, string>> {
  return { ...DEFAULT_SETS, ...sets };
}

/** As `isSetSupported` of Office: names without case, versions by their parts. */
export function isSetSupported(
  sets: Readonly<Record<string, string>>,
  name: string,
  version: string
): boolean {
  const known = Object.entries(sets).find(([set]) => set.toLowerCase() === name.toLowerCase());
  if (known === undefined) return false;
  const [major = 0, minor = 0] = known[1].split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
