import type { Degree, Stance } from "../assessment/assessment";
import type { Framework } from "../framework/framework";
import { factColumns, stakeholderColumns } from "../sheets/stakeholder-columns";
import { sheetKeys } from "../sheets/sheet-keys";
import type { RowValue } from "../workbook/write-table-row";
import { type EnterRowOutcome, enterRow } from "./enter-row";

interface OfAssessment {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only assessment or the one that was made first. */
  readonly assessment?: string;
}

export interface EnterStakeholderRequest extends OfAssessment {
  /** Code of the person; one that no row bears yet takes a row that is free. */
  readonly code: string;
  readonly role: string;
  readonly bloc: string | null;
  readonly hasAuthority: boolean | null;
  readonly stance: Stance | null;
  readonly influence: Degree | null;
  readonly since: string;
  readonly risk: Degree | null;
}

function answer(value: boolean | null): string | null {
  return value === null ? null : value ? "yes" : "no";
}

/** Enters one person of the stakeholder sheet; the note beside stays. Round trips as `enterRow`. */
export function enterStakeholder(request: EnterStakeholderRequest): Promise<EnterRowOutcome> {
  const { framework, assessment, code, role, bloc, stance, influence, since, risk } = request;
  return enterRow({
    ...{ framework, assessment, table: "stakeholders", sheetKey: sheetKeys.stakeholders },
    keyHeader: stakeholderColumns.code,
    key: code,
    mayAdd: true,
    computed: [stakeholderColumns.check],
    values: new Map<string, RowValue>([
      [stakeholderColumns.role, role || null],
      [stakeholderColumns.bloc, bloc],
      [stakeholderColumns.authority, answer(request.hasAuthority)],
      [stakeholderColumns.stance, stance],
      [stakeholderColumns.influence, influence],
      [stakeholderColumns.since, since === "" ? null : { asText: since }],
      [stakeholderColumns.risk, risk],
    ]),
  });
}

export interface EnterFactRequest extends OfAssessment {
  readonly fact: string;
  readonly isConfirmed: boolean | null;
}

/** Answers one of the framework's facts; null takes the answer away. Round trips as `enterRow`. */
export function enterFact(request: EnterFactRequest): Promise<EnterRowOutcome> {
  const { framework, assessment, fact, isConfirmed } = request;
  return enterRow({
    ...{ framework, assessment, table: "coalitionFacts", sheetKey: sheetKeys.stakeholders },
    keyHeader: factColumns.code,
    key: fact,
    values: new Map([[factColumns.confirmed, answer(isConfirmed)]]),
  });
}
