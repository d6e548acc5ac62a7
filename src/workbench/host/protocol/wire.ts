/** One batch as the client library sends it, and its answer. Names are the wire's own. */
import { invalidRequest } from "./rich-api-error";

export const PathType = {
  GlobalObject: 1,
  NewObject: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  ReferenceId: 6,
  NullObject: 7,
} as const;

export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  RecursiveQuery: 6,
  QueryAsJson: 7,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

/** Bits of the request flags that change what a host does. */
export const RequestFlag = { DelayForCellEdit: 64 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Same shape as `Arguments`; a number > 0 says that the argument is that object path. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ErrorInfo {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  /** Index into `Actions`: lets the client name the failing statement. */
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: ErrorInfo;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isAction(value: unknown): value is ActionInfo {
  return (
    isRecord(value) &&
    typeof value["Id"] === "number" &&
    typeof value["ActionType"] === "number" &&
    typeof value["ObjectPathId"] === "number" &&
    typeof value["Name"] === "string"
  );
}

function isObjectPath(value: unknown): value is ObjectPathInfo {
  return isRecord(value) && typeof value["ObjectPathType"] === "number";
}

/** Narrows a request, or throws InvalidRequest. */
export function readRequest(body: unknown): RequestBody {
  const parsed: unknown = typeof body === "string" ? JSON.parse(body) : body;
  if (!isRecord(parsed)) throw invalidRequest("The request is not an object.");
  const actions = parsed["Actions"];
  const paths = parsed["ObjectPaths"];
  if (!Array.isArray(actions) || !actions.every(isAction)) {
    throw invalidRequest("The request has no list of actions.");
  }
  if (!isRecord(paths) || !Object.values(paths).every(isObjectPath)) {
    throw invalidRequest("The request has no object paths.");
  }
  const objectPaths: Record<string, ObjectPathInfo> = Object.create(null);
  for (const [id, path] of Object.entries(paths)) if (isObjectPath(path)) objectPaths[id] = path;
  return { Actions: actions, ObjectPaths: objectPaths };
}

/** The batch with which `Excel.run` lets go of its tracked ranges; the add-in did not ask for it. */
export function isReferenceCleanup(request: RequestBody): boolean {
  let removals = 0;
  for (const action of request.Actions) {
    if (action.ActionType === ActionType.Instantiate) continue;
    if (action.ActionType !== ActionType.Method || action.Name !== "_RemoveReference") return false;
    removals += 1;
  }
  return removals > 0;
}
