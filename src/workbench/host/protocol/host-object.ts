import type { Arguments } from "./arguments";

export type MemberKind = "scalar" | "navigation" | "method";

/** The members of one object, by wire name (upper-case first letter). */
export interface Members {
  readonly className: string;
  readonly defaultScalars: readonly string[];
  readonly isCollection: boolean;
  /** The wire name for a name in any case, or undefined. */
  find(name: string): { name: string; kind: MemberKind } | undefined;
  /** What identifies the object in later batches: `Id`, `_Id` or `_ReferenceId`. */
  identity(): Record<string, unknown>;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): HostObject | null;
  call(name: string, args: Arguments): unknown;
  items(): readonly HostObject[];
  item(args: Arguments): HostObject;
}

/** An object that the client can hold a proxy of. Only what its member table lists can be reached. */
export abstract class HostObject {
  abstract get members(): Members;
}
