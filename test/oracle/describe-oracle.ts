import { isLibreOfficeAvailable } from "./libreoffice";

/** Starting the program, its first profile and a recalculation, on a slow machine. */
export const ORACLE_TIMEOUT = 180_000;

/**
 * Tests against LibreOffice. Where it is missing there is one skipped test that says why; with
 * ORACLES=required that test runs, and fails.
 */
export function describeWithLibreOffice(title: string, tests: () => void): void {
  if (isLibreOfficeAvailable()) {
    describe(title, tests);
    return;
  }
  const reason = "LibreOffice (soffice) is not installed; set SOFFICE to its path";
  describe(title, () => {
    if (process.env["ORACLES"] === "required") {
      it("has LibreOffice", () => {
        throw new Error(`${reason}. ORACLES=required does not let these tests be skipped.`);
      });
    } else {
      it.skip(`skipped: ${reason}`, () => undefined);
    }
  });
}
