import type { Framework } from "../framework/framework";
import { enterScores, type EnterOutcome } from "./enter-scores";
import type { ScoreEntry } from "./entry-cells";
import { install, type InstallOutcome, type InstallRequest } from "./install";
import { summarise, type SummariseOutcome } from "./summarise";

export interface AssessRequest {
  readonly framework: Framework;
  /** `FoundAssessment.key`; absent: the only or first one, installed where there is none. */
  readonly assessment?: string;
  readonly choices: InstallRequest["choices"];
  /** Null where the workbook's own entries are assessed. */
  readonly entries: readonly ScoreEntry[] | null;
  /** When, as it shall be read on the sheet. */
  readonly now: string;
}

type Done<Outcome, Kind> = Extract<Outcome, { readonly kind: Kind }>;

export type AssessOutcome =
  | {
      readonly kind: "assessed";
      readonly installed: Done<InstallOutcome, "installed" | "already-installed">;
      readonly entered: Done<EnterOutcome, "entered"> | null;
      readonly summary: Done<SummariseOutcome, "summarised">;
    }
  | { readonly kind: "stopped"; readonly at: "install"; readonly outcome: InstallOutcome }
  | { readonly kind: "stopped"; readonly at: "enter"; readonly outcome: EnterOutcome }
  | { readonly kind: "stopped"; readonly at: "summarise"; readonly outcome: SummariseOutcome };

/** The whole run: install where needed, enter, check, score, summarise. Stops at what fails first. */
export async function assess(request: AssessRequest): Promise<AssessOutcome> {
  const { framework, choices, entries, now } = request;
  const installed = await install({ framework, choices, assessment: request.assessment });
  if (installed.kind !== "installed" && installed.kind !== "already-installed") {
    return { kind: "stopped", at: "install", outcome: installed };
  }
  const assessment = installed.tableSuffix;
  const entered = entries === null ? null : await enterScores({ framework, assessment, entries });
  if (entered !== null && entered.kind !== "entered") {
    return { kind: "stopped", at: "enter", outcome: entered };
  }
  const summary = await summarise({
    framework,
    assessment,
    now,
    version: choices.version,
  });
  if (summary.kind !== "summarised") return { kind: "stopped", at: "summarise", outcome: summary };
  return { kind: "assessed", installed, entered, summary };
}
