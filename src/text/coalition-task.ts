/** What the task Coalition says. */
import type { CoalitionMap } from "../scoring/coalition/coalition-map";
import { listed, percent } from "./numbers";

export const noModel =
  "This framework maps no supporters, so there is no stakeholder sheet. A lead can add it to the framework.";
export const intro =
  "Who supports the reform, in which bloc, and what would be left without one or two of them. By code and role, never by name. One sheet is added to this assessment.";
export const addButton = "Add the stakeholder sheet";
export const adding = "Adding the stakeholder sheet.";
export const addedLine = (name: string): string => `Added ${name}.`;
export const goToButton = "Go to the stakeholder sheet";
export const unsound =
  "A cell of the stakeholder sheet cannot be read, so the map supports no level. See Check.";

export const mapHeading = "Coalition";
export function levelLine(map: CoalitionMap, indicator: string): string {
  return `The map supports level ${map.level} of ${indicator}.`;
}
export function enteredLine(indicator: string, level: number | null, supported: number): string {
  if (level === null) return `${indicator} is not scored. Nothing here writes it.`;
  if (level === supported) return `${indicator} is scored ${level}, as the map supports.`;
  const side = level > supported ? "higher" : "lower";
  return `${indicator} is scored ${level}, ${side} than the map supports: say in the basis why.`;
}
export function restLines(map: CoalitionMap): string[] {
  if (map.supporters === 0) return ["No active supporter with authority is named."];
  return [
    `${map.supporters} active with authority, in ${map.blocsCovered} of ${map.blocs.length} blocs; ${map.blocsOnOne} of these rest on one person.`,
    `The strongest one holds ${percent(map.shareOfOne)} of the influence, the strongest two ${percent(map.shareOfTwo)}.`,
    `Without any one of them it could fall to level ${map.levelWithoutOne}, without two to level ${map.levelWithoutTwo}.`,
  ];
}
export const openHeading = "To be confirmed";
export const openHint = "What is not answered counts as not met.";
export const answers = { yes: "Yes", no: "No", open: "Not known" } as const;

export const blocsHeading = "Blocs";
export function blocLine(supporters: number, opposed: number): string {
  const who =
    supporters === 0
      ? "not covered"
      : supporters === 1
        ? "rests on one person"
        : `${supporters} supporters`;
  return opposed === 0 ? who : `${who}; ${opposed} opposed`;
}

export const editHeading = "Enter a person";
export const personLabel = "Person";
export const newPerson = "A new person";
export const codeLabel = "Code";
export const codeHint = "Such as P-07; the key to it stays outside this workbook.";
export const roleLabel = "Role";
export const roleHint = "Function, never a name.";
export const blocLabel = "Bloc";
export const authorityLabel = "Authority";
export const stanceLabel = "Stance";
export const influenceLabel = "Influence";
export const sinceLabel = "Since (month)";
export const riskLabel = "Risk of being moved or sidelined";
export const notSaid = "Not said";
export const saveButton = "Save the person";
export const savedLine = (code: string): string => `Saved ${code}.`;
export const missing = (what: readonly string[]): string => `Fill in: ${listed(what)}.`;
