import type { Framework } from "../framework/framework";
import { isOlderSchema, sheetMarks } from "../sheets/sheet-marks";
import { defaultSheetNames } from "../sheets/sheet-names";
import { installationState } from "../workbook/find-installation";
import { type DescribedGroup, readDescribedGroups } from "../workbook/read-details";
import { withWorkbook } from "../workbook/session";
import { type Failed, orFailed } from "./failure";

/** Why an assessment that is there cannot be worked on. */
type Unusable = "other-framework" | "newer-schema" | "newer-framework";

/** One assessment in the workbook; several may stand side by side, e.g. of two partners. */
export interface FoundAssessment {
  /** Its key in this workbook: the suffix of its tables, "" for the first. Never shown. */
  readonly key: string;
  readonly frameworkId: string;
  readonly frameworkVersion: string;
  /** `ready` can be worked on with the framework that was asked for. */
  readonly state: "ready" | Unusable;
  /** As they stand on its Assessment sheet now; "" where the sheet or the cell is gone. */
  readonly partner: string;
  readonly scope: string;
  readonly round: string;
  readonly handling: string;
  /** Its sheets that are there, by plan key (`sheets/sheet-keys.ts`) to name. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Default names of sheets that are gone. Empty unless `ready`. */
  readonly missing: readonly string[];
  /** Some sheet has the layout of an older add-in: `update-assessment.ts` brings it up to date. */
  readonly isOlder: boolean;
}

export interface FoundAssessments {
  readonly kind: "found-assessments";
  /** In tab order of their first sheets. */
  readonly assessments: readonly FoundAssessment[];
  readonly isReadOnly: boolean;
  readonly isStructureProtected: boolean;
}

/** Plan key to name; of copies, the first in tab order. */
function namesByKey({ group }: DescribedGroup): Map<string, string> {
  return new Map(
    [...group.sheets].reverse().map(({ marks, name }) => [marks[sheetMarks.key] ?? "", name])
  );
}

function isUnusable(kind: string): kind is Unusable {
  return kind === "newer-schema" || kind === "newer-framework" || kind === "other-framework";
}

function foundAssessment(described: DescribedGroup, framework: Framework): FoundAssessment {
  const { group, details } = described;
  const state = installationState(group, framework);
  const { partner, scope, round, handling } = details;
  const common = {
    key: group.suffix,
    frameworkId: group.frameworkId,
    frameworkVersion: group.frameworkVersion,
    ...{ partner, scope, round, handling },
  };
  if (state.kind !== "found") {
    return {
      ...common,
      state: isUnusable(state.kind) ? state.kind : "other-framework",
      sheets: namesByKey(described),
      missing: [],
      isOlder: false,
    };
  }
  const { sheets } = state.installation;
  const gone = [...defaultSheetNames(framework)].filter(([key]) => !sheets.has(key));
  return {
    ...common,
    state: "ready",
    sheets: new Map([...sheets].map(([key, { name }]) => [key, name])),
    missing: gone.map(([, name]) => name),
    isOlder: [...state.installation.schemas.values()].some(isOlderSchema),
  };
}

/**
 * Says which assessments the workbook holds. Reads only. One round trip; two where a details table
 * was renamed or more than five assessments stand side by side.
 */
export function findAssessments({
  framework,
}: {
  readonly framework: Framework;
}): Promise<FoundAssessments | Failed> {
  return orFailed(async (): Promise<FoundAssessments> => {
    const { facts, groups } = await withWorkbook(readDescribedGroups);
    return {
      kind: "found-assessments",
      assessments: groups.map((group) => foundAssessment(group, framework)),
      isReadOnly: facts.isReadOnly,
      isStructureProtected: facts.isStructureProtected,
    };
  });
}
