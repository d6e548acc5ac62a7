import { Arguments } from "./arguments";
import { HostObject } from "./host-object";
import { query, upperFirst } from "./query";
import type { References } from "./references";
import { apiNotFound, invalidRequest, RichApiError } from "./rich-api-error";
import {
  ActionType,
  isRecord,
  PathType,
  type ActionInfo,
  type ActionResult,
  type ArgumentInfo,
  type ErrorInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./wire";

/** Objects that the client asks for by their full name, and that belong to no workbook. */
type Services = ReadonlyMap<string, HostObject>;

/** Says that the batch is to fail before an action, as when the connection to the host breaks. */
export interface Interruption {
  /** Done before it fails; with as many as the batch has, or more, all are done and it still fails. */
  readonly afterActions: number;
  readonly error: RichApiError;
}

/**
 * Runs one batch over the member tables. It knows the protocol and nothing about Excel. Actions run
 * in order; the first that fails ends the batch and what came before it stays, as in Excel.
 */
export class Dispatcher {
  constructor(
    private readonly root: HostObject,
    private readonly references: References,
    private readonly services: Services = new Map()
  ) {}

  run(request: RequestBody, interruption?: Interruption): ResponseBody {
    const batch = new Batch(request, this.root, this.references, this.services);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    let failure: ErrorInfo | undefined;
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (interruption?.afterActions === index) throw interruption.error;
        results.push({ ActionId: action.Id, Value: batch.run(action) });
        if (action.ActionType === ActionType.Trace) traces.push(action.Id);
      } catch (error) {
        failure = describe(error, batch.location(action), index);
        break;
      }
    }
    if (failure === undefined && interruption && interruption.afterActions >= results.length) {
      failure = describe(interruption.error, "", Math.max(results.length - 1, 0));
    }
    this.references.endBatch();
    return { Results: results, TraceIds: traces, ...(failure ? { Error: failure } : {}) };
  }
}

function describe(error: unknown, location: string, index: number): ErrorInfo {
  // Anything else is a fault of this host; it must not look like an answer of Excel.
  if (!(error instanceof RichApiError)) throw error;
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    HttpStatusCode: error.status,
    ActionIndex: index,
  };
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();

  constructor(
    private readonly request: RequestBody,
    private readonly root: HostObject,
    private readonly references: References,
    private readonly services: Services
  ) {}

  run(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.identity(object);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return object === null
          ? null
          : { ...this.identity(object), ...query(object, action.QueryInfo ?? {}) };
      case ActionType.Method:
        return this.method(object, action);
      case ActionType.SetProperty:
        // A null object takes writes without a word: the client has already warned about it.
        object?.members.write(action.Name, this.arguments(action.ArgumentInfo).raw(0));
        return null;
      case ActionType.Update:
        if (object !== null) this.update(object, action.ObjectState ?? {});
        return null;
      case ActionType.EnsureUnchanged:
        return null;
      default:
        throw invalidRequest(`This host does not implement actions of type ${action.ActionType}.`);
    }
  }

  /** `Class.member` of the action, as Excel fills `debugInfo.errorLocation`. */
  location(action: ActionInfo): string {
    const member = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    const path = this.request.ObjectPaths[action.ObjectPathId];
    const object = this.objects.get(action.ObjectPathId);
    if (object) {
      return action.Name === ""
        ? object.members.className
        : `${object.members.className}.${member(action.Name)}`;
    }
    const parent = this.objects.get(path?.ParentObjectPathId ?? -1);
    if (!parent) return member(path?.Name ?? action.Name);
    const called = path?.ObjectPathType === PathType.Indexer ? "getItem" : (path?.Name ?? "");
    return `${parent.members.className}.${member(called)}`;
  }

  private update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      const found = object.members.find(name);
      if (found?.kind === "navigation" && isRecord(value)) {
        const target = object.members.navigate(found.name);
        if (target !== null) this.update(target, value);
      } else {
        object.members.write(found?.name ?? upperFirst(name), value);
      }
    }
  }

  private identity(object: HostObject): Record<string, unknown> {
    return object.members.identity();
  }

  private method(object: HostObject | null, action: ActionInfo): unknown {
    if (object === null) {
      return action.Name === "_KeepReference" ? null : { _IsNull: true };
    }
    const value = object.members.call(action.Name, this.arguments(action.ArgumentInfo));
    if (value === undefined) return null;
    return value instanceof HostObject ? this.identity(value) : value;
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[id];
    if (path === undefined) throw invalidRequest(`There is no object path ${id}.`);
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      // Before the parent: a null object may name one that is not in the batch.
      case PathType.NullObject:
        return null;
      case PathType.GlobalObject:
        return this.root;
      case PathType.ReferenceId:
        return this.references.find(path.Name);
      case PathType.NewObject: {
        const service = this.services.get(path.Name);
        if (service === undefined) throw apiNotFound("Workbook", path.Name);
        return service;
      }
    }
    if (path.ParentObjectPathId === undefined) throw invalidRequest("A path has no parent.");
    const parent = this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.Property:
        return parent.members.navigate(path.Name);
      case PathType.Indexer:
        return parent.members.item(this.arguments(path.ArgumentInfo));
      case PathType.Method: {
        const value = parent.members.call(path.Name, this.arguments(path.ArgumentInfo));
        if (value === null || value instanceof HostObject) return value;
        throw invalidRequest(
          `${parent.members.className}.${path.Name} does not lead to an object.`
        );
      }
      default:
        throw invalidRequest(`There are no object paths of type ${path.ObjectPathType}.`);
    }
  }

  private arguments(info: ArgumentInfo | undefined): Arguments {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return new Arguments(
      values.map((value, index) => this.argument(value, references?.[index] ?? 0))
    );
  }

  private argument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference > 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      // A plain matrix needs no copy; one with proxies in it mirrors their path ids.
      return Array.isArray(reference)
        ? value.map((item: unknown, index) => this.argument(item, reference[index] ?? 0))
        : value;
    }
    if (!isRecord(value)) return value;
    if (typeof value["_ObjectPathId"] === "number") return this.resolve(value["_ObjectPathId"]);
    const copy: Record<string, unknown> = {};
    for (const [key, item] of Object.entries(value)) copy[key] = this.argument(item, 0);
    return copy;
  }
}
