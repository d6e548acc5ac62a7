import type { WorkbookChanges } from "../../package/changes";
import type { WorkbookContents } from "../../package/contents";
import { calculate } from "./calculation/calculate";
import type { FunctionsRuntime, Platform } from "./functions-runtime";
import { MAX_PAYLOAD } from "./limits";
import { savedChanges } from "./model/saved-changes";
import { WorkbookModel } from "./model/workbook-model";
import { CellRange } from "./objects/cell-range";
import type { ObjectContext } from "./objects/context";
import { Range } from "./objects/range";
import { Workbook } from "./objects/workbook";
import { Worksheet } from "./objects/worksheet";
import { Dispatcher, type Interruption } from "./protocol/dispatcher";
import { References } from "./protocol/references";
import {
  cellEditMode,
  requestTooLarge,
  responseTooLarge,
  RichApiError,
} from "./protocol/rich-api-error";
import { isReferenceCleanup, readRequest, RequestFlag, type ResponseBody } from "./protocol/wire";

export interface HostOptions {
  /** Whose habits the host takes where the platforms differ; default `desktop`. */
  readonly platform?: Platform;
  /**
   * Open for viewing only, as on the web without edit rights: reading works, every change is
   * AccessDenied. Default: what the file says.
   */
  readonly isReadOnly?: boolean;
  /** The user is typing in a cell: batches fail, or wait if the add-in asked for that. */
  readonly isEditingCell?: boolean;
  /** Versions of API sets, e.g. `{ ExcelApi: "1.14" }`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** null (default): the add-in is not installed, its functions are `#NAME?`. */
  readonly functions?: FunctionsRuntime | null;
  /** As `Workbook.name`; default `Book1` with the file's extension. */
  readonly fileName?: string;
  /** For dates that are typed without a year; default this year. */
  readonly currentYear?: number;
}

export interface HostStatistics {
  /** Without the batches that `Excel.run` sends at its end to let go of ranges. */
  batches: number;
  requestBytes: number;
  responseBytes: number;
}

interface PlannedFailure {
  /** Batches until it fails; 1 is the next. */
  inBatches: number;
  readonly interruption: Interruption;
}

const DEFAULT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  DelayForCellEdit: "1.1",
};

/** The sets that the host's members belong to; an older Excel is played by lower versions. */
function withDefaults(sets: HostOptions["requirementSets"]): Readonly<Record<string, string>> {
  return { ...DEFAULT_SETS, ...sets };
}

/**
 * A workbook behind Office.js: takes the batches of the real client library and answers them with
 * Excel's rules, limits and errors, without Excel. Batches run one after the other.
 */
export class WorkbookHost {
  readonly statistics: HostStatistics = { batches: 0, requestBytes: 0, responseBytes: 0 };
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly platform: Platform;
  private readonly book: WorkbookModel;
  private readonly references = new References();
  private readonly dispatcher: Dispatcher;
  private readonly functions: FunctionsRuntime | null;
  private readonly failures: PlannedFailure[] = [];
  private editEnd: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
  private last: Promise<unknown> = Promise.resolve();
  private wantsEverything = false;

  constructor(contents: WorkbookContents, options: HostOptions = {}) {
    this.platform = options.platform ?? "desktop";
    this.functions = options.functions ?? null;
    this.requirementSets = withDefaults(options.requirementSets);
    const year = options.currentYear;
    this.book = new WorkbookModel(
      contents,
      options.isReadOnly ?? contents.isReadOnly,
      () => year ?? new Date().getFullYear()
    );
    const context: ObjectContext = {
      book: this.book,
      references: this.references,
      range: (sheet, area) => new Range(context, sheet, area),
      worksheet: (sheet) => new Worksheet(context, sheet),
      calculateAll: () => {
        this.wantsEverything = true;
      },
    };
    this.book.onShift = (sheet, shift) => {
      for (const object of this.references.all()) {
        if (object instanceof CellRange) object.follow(sheet, shift);
      }
    };
    const name = options.fileName ?? `Book1.${contents.kind}`;
    this.dispatcher = new Dispatcher(new Workbook(context, name), this.references);
    if (options.isEditingCell === true) this.beginCellEdit();
  }

  /** Runs one batch; `flags` are those of the client's message. */
  process(body: unknown, flags: number): Promise<ResponseBody> {
    const run = this.last.then(() => this.processNow(body, flags));
    this.last = run.catch(() => undefined);
    return run;
  }

  private async processNow(body: unknown, flags: number): Promise<ResponseBody> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const requestBytes = Buffer.byteLength(text);
    const request = readRequest(body);
    const isCleanup = isReferenceCleanup(request);
    if (!isCleanup) {
      this.statistics.batches += 1;
      this.statistics.requestBytes += requestBytes;
    }
    if (requestBytes > MAX_PAYLOAD) return refusal(requestTooLarge());
    if (this.editEnd !== undefined) {
      if ((flags & RequestFlag.DelayForCellEdit) === 0) return refusal(cellEditMode());
      await this.editEnd.promise;
    }
    const response = this.dispatcher.run(request, isCleanup ? undefined : this.interruption());
    await this.afterBatch();
    return this.measured(response, isCleanup);
  }

  private measured(response: ResponseBody, isCleanup: boolean): ResponseBody {
    const bytes = Buffer.byteLength(JSON.stringify(response));
    const answer = bytes > MAX_PAYLOAD ? refusal(responseTooLarge()) : response;
    if (!isCleanup) this.statistics.responseBytes += bytes;
    return answer;
  }

  private interruption(): Interruption | undefined {
    let due: Interruption | undefined;
    for (const failure of [...this.failures]) {
      failure.inBatches -= 1;
      if (failure.inBatches > 0) continue;
      this.failures.splice(this.failures.indexOf(failure), 1);
      due = failure.interruption;
    }
    return due;
  }

  private async afterBatch(): Promise<void> {
    const isAutomatic = this.book.calculationMode !== "Manual";
    if (this.wantsEverything || (isAutomatic && !this.book.log.isEmpty)) await this.calculate();
  }

  private async calculate(): Promise<void> {
    const everything = this.wantsEverything;
    this.wantsEverything = false;
    const { functions, platform } = this;
    await calculate(this.book, { functions, platform, everything });
  }

  /** Calculates the formulas that changed or depend on what changed. */
  recalculate(): Promise<void> {
    const run = this.last.then(() => this.calculate());
    this.last = run.catch(() => undefined);
    return run;
  }

  resetStatistics(): void {
    Object.assign(this.statistics, { batches: 0, requestBytes: 0, responseBytes: 0 });
  }

  /**
   * Lets a batch fail midway, as when a connection breaks: the actions before stay done.
   *
   * @param nth 1 is the next batch.
   */
  failBatch(nth: number, afterActions: number, error?: { code: string; message: string }): void {
    const { code, message } = error ?? {
      code: "GeneralException",
      message: "There was an internal error while processing the request.",
    };
    const interruption = { afterActions, error: new RichApiError(code, message, 500) };
    this.failures.push({ inBatches: nth, interruption });
  }

  /** The user starts typing in a cell. */
  beginCellEdit(): void {
    if (this.editEnd !== undefined) return;
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    this.editEnd = { promise, resolve };
  }

  /** The user leaves the cell: batches that asked to wait go on. */
  endCellEdit(): void {
    this.editEnd?.resolve();
    this.editEnd = undefined;
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    const known = Object.entries(this.requirementSets).find(
      ([set]) => set.toLowerCase() === name.toLowerCase()
    );
    if (known === undefined) return false;
    const [major = 0, minor = 0] = known[1].split(".").map(Number);
    const [wantedMajor = 0, wantedMinor = 0] = version.split(".").map(Number);
    return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
  }

  /**
   * Everything that changed since the workbook was opened.
   *
   * @throws UnsavableChangeError when something changed that a file cannot be given.
   */
  changes(): WorkbookChanges {
    return savedChanges(this.book);
  }
}

/** The whole batch is refused: no action ran. */
function refusal(error: RichApiError): ResponseBody {
  return {
    Results: [],
    TraceIds: [],
    Error: {
      Code: error.code,
      Message: error.message,
      Location: "",
      HttpStatusCode: error.status,
      ActionIndex: 0,
    },
  };
}
