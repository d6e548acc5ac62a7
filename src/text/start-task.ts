/** What the task Start says. */
import { counted, listed } from "./numbers";

export const intro =
  "An assessment is a set of sheets beside your own. Your own sheets, tables and names are not touched.";
export const whatIsAdded = "What will be added";
export const whichSheets = "Which sheets";
export const partnerLabel = "Partner";
export const partnerHint = "A label, not a name that could put somebody at risk.";
export const scopeLabel = "Programme or unit in scope";
export const roundLabel = "Round";
export const roundHint = "Baseline for the first assessment of a partner.";
export const roundChoices = ["Baseline", "Follow-up 1", "Follow-up 2", "Follow-up 3"];
export const handlingLabel = "Handling line";
export const handlingHint =
  "Stands on the sheets and on every printed page. Your own words are fine.";
export const handlingChoices = [
  "Internal use only",
  "For agencies of the programme only",
  "For the partner",
  "Public",
];
export const dateLabel = "Date of the assessment";
export const installButton = "Add the assessment";
export const anotherButton = "Add another assessment";
export const backButton = "Back to the list";
export const foundHeading = "In this workbook";
export const openButton = "Open";
export const isOpen = "Open now";
export const planning = "Working out what would be added.";

/** Where the sheets go, and how many indicators they hold. */
export function plannedLine(sheets: number, indicators: number, after: string): string {
  return `${counted(sheets, "sheet")} with ${counted(indicators, "indicator")}, behind “${after}”.`;
}

const steps = {
  looking: "Looking at what is in the workbook.",
  writing: "Writing the sheets.",
  verifying: "Reading them back.",
  undoing: "Something went wrong: taking away what was written.",
};

export function stepLine(step: keyof typeof steps): string {
  return steps[step];
}

/** @param renamed sheets that took another name because theirs was in use */
export function installedLine(
  sheets: number,
  renamed: readonly { readonly name: string; readonly wanted: string }[]
): string {
  const names = renamed.map(({ name, wanted }) => `“${wanted}” stands as “${name}”`);
  const other = names.length === 0 ? "" : ` Names were in use: ${listed(names)}.`;
  return `Added ${counted(sheets, "sheet")}.${other}`;
}

export const notRestored =
  "Not everything that was written could be taken away again. Delete the sheets whose names begin with HSA, then try again.";

/** Why an assessment that was found cannot be opened here, or "" where it can. */
export function stateLine(
  state: "ready" | "other-framework" | "newer-schema" | "newer-framework",
  frameworkId: string,
  version: string
): string {
  if (state === "other-framework") {
    return `Made with another framework (${frameworkId} ${version}), which this add-in does not have. Its sheets go on calculating.`;
  }
  if (state === "newer-schema") {
    return "Made by a newer version of the add-in. Update the add-in to work on it; reading its sheets is safe.";
  }
  if (state === "newer-framework") {
    return `Made with a newer version of the framework (${version}) than this add-in has. Update the add-in to work on it; reading its sheets is safe.`;
  }
  return "";
}

export function missingLine(names: readonly string[]): string {
  return `Deleted meanwhile: ${listed(names)}.`;
}

export function frameworkLine(title: string, version: string): string {
  return `${title}, version ${version}.`;
}

export const olderLine =
  "Made by an older version of the add-in. It can be worked on as it is; More, Repair says what an update would change.";
