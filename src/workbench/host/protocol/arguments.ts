import { invalidArgument } from "./rich-api-error";
import { isRecord } from "./wire";

/** The arguments of one call, read with the checks that Excel makes: a wrong type is InvalidArgument. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  raw(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  isMissing(index: number): boolean {
    return this.raw(index) === undefined;
  }

  text(index: number): string {
    const value = this.raw(index);
    if (typeof value !== "string") throw invalidArgument();
    return value;
  }

  optionalText(index: number): string | undefined {
    return this.isMissing(index) ? undefined : this.text(index);
  }

  integer(index: number): number {
    const value = this.raw(index);
    if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  optionalInteger(index: number, otherwise: number): number {
    return this.isMissing(index) ? otherwise : this.integer(index);
  }

  optionalBoolean(index: number, otherwise: boolean): boolean {
    const value = this.raw(index);
    if (value === undefined) return otherwise;
    if (typeof value !== "boolean") throw invalidArgument();
    return value;
  }

  optionalRecord(index: number): Record<string, unknown> | undefined {
    const value = this.raw(index);
    if (value === undefined) return undefined;
    if (!isRecord(value)) throw invalidArgument();
    return value;
  }
}
