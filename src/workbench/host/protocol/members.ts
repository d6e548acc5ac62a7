import type { Arguments } from "./arguments";
import type { HostObject, MemberKind, Members } from "./host-object";
import { apiNotFound, invalidOperation } from "./rich-api-error";

/** A property with a plain value. `read` alone makes it read-only. */
export interface Scalar<T> {
  readonly read: (object: T) => unknown;
  readonly write?: (object: T, value: unknown) => void;
  /** Left out of a load that names no property, because it is costly or not always there. */
  readonly onlyByName?: boolean;
}

/** Everything of a class that a batch may reach, by wire name (upper-case first letter). */
export interface MemberSpec<T> {
  /** What identifies the object in later batches: `Id`, `_Id` or `_ReferenceId`. */
  readonly identity?: (object: T) => Record<string, unknown>;
  readonly scalars?: Readonly<Record<string, Scalar<T> | ((object: T) => unknown)>>;
  readonly navigation?: Readonly<Record<string, (object: T) => HostObject | null>>;
  readonly methods?: Readonly<Record<string, (object: T, args: Arguments) => unknown>>;
  /** Of a collection. */
  readonly items?: (object: T) => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly indexer?: (object: T, args: Arguments) => HostObject;
}

/** The allow-list of one class. Maps, so that `constructor` or `toString` are unknown members too. */
export class MemberTable<T> {
  readonly scalars = new Map<string, Scalar<T>>();
  readonly navigation = new Map<string, (object: T) => HostObject | null>();
  readonly methods = new Map<string, (object: T, args: Arguments) => unknown>();
  readonly kinds = new Map<string, { name: string; kind: MemberKind }>();
  readonly defaultScalars: readonly string[];

  constructor(
    readonly className: string,
    readonly spec: MemberSpec<T>
  ) {
    for (const [name, scalar] of Object.entries(spec.scalars ?? {})) {
      this.scalars.set(name, typeof scalar === "function" ? { read: scalar } : scalar);
      this.kinds.set(name.toLowerCase(), { name, kind: "scalar" });
    }
    for (const [name, target] of Object.entries(spec.navigation ?? {})) {
      this.navigation.set(name, target);
      this.kinds.set(name.toLowerCase(), { name, kind: "navigation" });
    }
    for (const [name, method] of Object.entries(spec.methods ?? {})) {
      this.methods.set(name, method);
      this.kinds.set(name.toLowerCase(), { name, kind: "method" });
    }
    this.defaultScalars = [...this.scalars]
      .filter(([, scalar]) => scalar.onlyByName !== true)
      .map(([name]) => name);
  }

  of(object: T): Members {
    return new BoundMembers(this, object);
  }
}

class BoundMembers<T> implements Members {
  constructor(
    private readonly table: MemberTable<T>,
    private readonly object: T
  ) {}

  get className(): string {
    return this.table.className;
  }

  get defaultScalars(): readonly string[] {
    return this.table.defaultScalars;
  }

  get isCollection(): boolean {
    return this.table.spec.items !== undefined;
  }

  find(name: string): { name: string; kind: MemberKind } | undefined {
    return this.table.kinds.get(name.toLowerCase());
  }

  identity(): Record<string, unknown> {
    return this.table.spec.identity?.(this.object) ?? {};
  }

  read(name: string): unknown {
    const scalar = this.table.scalars.get(name);
    if (scalar === undefined) throw apiNotFound(this.className, name);
    return scalar.read(this.object);
  }

  write(name: string, value: unknown): void {
    const scalar = this.table.scalars.get(name);
    if (scalar === undefined) throw apiNotFound(this.className, name);
    if (scalar.write === undefined) {
      throw invalidOperation(`${this.className}.${name} is read-only.`);
    }
    scalar.write(this.object, value);
  }

  navigate(name: string): HostObject | null {
    const target = this.table.navigation.get(name);
    if (target === undefined) throw apiNotFound(this.className, name);
    return target(this.object);
  }

  call(name: string, args: Arguments): unknown {
    const method = this.table.methods.get(name);
    if (method === undefined) throw apiNotFound(this.className, name);
    return method(this.object, args);
  }

  items(): readonly HostObject[] {
    const { items } = this.table.spec;
    if (items === undefined) throw apiNotFound(this.className, "Items");
    return items(this.object);
  }

  item(args: Arguments): HostObject {
    const { indexer } = this.table.spec;
    if (indexer === undefined) throw apiNotFound(this.className, "GetItem");
    return indexer(this.object, args);
  }
}
