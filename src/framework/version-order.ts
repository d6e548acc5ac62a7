/** `2.1.0` as numbers; null where a part is not one. What follows `-` or `+` is left out. */
function parts(version: string): number[] | null {
  const [release = ""] = version.trim().split(/[-+]/);
  if (!/^\d{1,9}(\.\d{1,9}){0,9}$/.test(release)) return null;
  return release.split(".").map(Number);
}

/**
 * Whether `version` is newer than `known`, part by part: 2.10.0 is newer than 2.9.0. A version that
 * cannot be read is not: it is reported as another one, never taken for the future.
 */
export function isNewerVersion(version: string, known: string): boolean {
  const a = parts(version);
  const b = parts(known);
  if (a === null || b === null) return false;
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
