import type { WorkbookChanges } from "../../package/changes";
import type { WorkbookContents } from "../../package/contents";
import { byteLength } from "./byte-length";
import { calculate } from "./calculation/calculate";
import { CellEditMode } from "./cell-edit-mode";
import type { EventEntry } from "./events/event-registry";
import { bookState } from "./events/workbook-events";
import type { FunctionsRuntime, Platform } from "./functions-runtime";
import type { HostOptions } from "./host-options";
import { HostNews, type HostChange } from "./host-news";
import { MAX_PAYLOAD } from "./limits";
import { savedChanges } from "./model/saved-changes";
import { WorkbookModel } from "./model/workbook-model";
import { ADD_IN_SERVICE, AddInService } from "./objects/add-in-service";
import { CellRange } from "./objects/cell-range";
import type { ObjectContext } from "./objects/context";
import { Range } from "./objects/range";
import { Workbook } from "./objects/workbook";
import { Worksheet } from "./objects/worksheet";
import { HostStatistics } from "./host-statistics";
import { PlannedFailures } from "./planned-failures";
import { Dispatcher } from "./protocol/dispatcher";
import { References } from "./protocol/references";
import { refusedBatch } from "./protocol/refused-batch";
import { cellEditMode, requestTooLarge, responseTooLarge } from "./protocol/rich-api-error";
import { isReferenceCleanup, readRequest, RequestFlag, type ResponseBody } from "./protocol/wire";
import { isSetSupported, withDefaultSets } from "./requirement-sets";

/**
 * A workbook behind Office.js: takes the batches of the real client library and answers them with
 * Excel's rules, limits and errors, without Excel. Batches, and what a person does in between, run
 * one after the other.
 */
export class WorkbookHost {
  readonly statistics = new HostStatistics();
  requirementSets: Readonly<Record<string, string>>;
  platform: Platform;
  /** For the person at the workbook; an add-in reaches it by batches only. */
  readonly book: WorkbookModel;
  private delay = 0;
  private readonly references = new References();
  private readonly news: HostNews;
  private readonly dispatcher: Dispatcher;
  private functions: FunctionsRuntime | null;
  private readonly failures = new PlannedFailures();
  private readonly cellEdit = new CellEditMode();
  private last: Promise<unknown> = Promise.resolve();
  private wantsEverything = false;

  constructor(contents: WorkbookContents, options: HostOptions = {}) {
    this.platform = options.platform ?? "desktop";
    this.functions = options.functions ?? null;
    this.requirementSets = withDefaultSets(options.requirementSets);
    const year = options.currentYear;
    this.book = new WorkbookModel(
      contents,
      options.isReadOnly ?? contents.isReadOnly,
      () => year ?? new Date().getFullYear()
    );
    this.news = new HostNews(this.book);
    const context: ObjectContext = {
      book: this.book,
      references: this.references,
      events: this.news.registry,
      range: (sheet, area) => new Range(context, sheet, area),
      worksheet: (sheet) => new Worksheet(context, sheet),
      calculateAll: () => {
        this.wantsEverything = true;
      },
      openBeside: options.openBeside,
    };
    this.book.onShift = (sheet, shift) => {
      for (const object of this.references.all()) {
        if (object instanceof CellRange) object.follow(sheet, shift);
      }
    };
    const name = options.fileName ?? `Book1.${contents.kind}`;
    this.dispatcher = new Dispatcher(
      new Workbook(context, name),
      this.references,
      new Map([[ADD_IN_SERVICE, new AddInService()]])
    );
    if (options.isEditingCell === true) this.beginCellEdit();
  }

  /** Runs one batch; `flags` are those of the client's message. */
  process(body: unknown, flags: number): Promise<ResponseBody> {
    return this.queued(() => this.processNow(body, flags));
  }

  /**
   * Something that a person does to the workbook, between batches: `work` runs alone, then formulas
   * are calculated and the add-in is told.
   *
   * @throws what `work` throws; what it changed before that stays.
   */
  act<T>(work: (book: WorkbookModel) => T): Promise<T> {
    return this.queued(() => this.observed(false, () => work(this.book)));
  }

  /**
   * A person looks elsewhere: another sheet or selection, no content. It does not wait for batches,
   * as Excel does not.
   */
  look(work: (book: WorkbookModel) => void): void {
    const before = bookState(this.book);
    work(this.book);
    this.news.tellLook(before);
  }

  private queued<T>(work: () => Promise<T>): Promise<T> {
    const run = this.last.then(work);
    this.last = run.catch(() => undefined);
    return run;
  }

  private async processNow(body: unknown, flags: number): Promise<ResponseBody> {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const requestBytes = byteLength(text);
    const request = readRequest(body);
    const isCleanup = isReferenceCleanup(request);
    if (!isCleanup) {
      this.statistics.batches += 1;
      this.statistics.requestBytes += requestBytes;
      if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    }
    if (requestBytes > MAX_PAYLOAD) return refusedBatch(requestTooLarge());
    if (this.cellEdit.isOn) {
      if ((flags & RequestFlag.DelayForCellEdit) === 0) return refusedBatch(cellEditMode());
      await this.cellEdit.over;
    }
    const interruption = isCleanup ? undefined : this.failures.next();
    const response = await this.observed(true, () => this.dispatcher.run(request, interruption));
    return this.measured(response, isCleanup);
  }

  private measured(response: ResponseBody, isCleanup: boolean): ResponseBody {
    const bytes = byteLength(JSON.stringify(response));
    const answer = bytes > MAX_PAYLOAD ? refusedBatch(responseTooLarge()) : response;
    if (!isCleanup) this.statistics.responseBytes += bytes;
    return answer;
  }

  /** Does something to the book, calculates, and tells who listens, also when it fails midway. */
  private async observed<T>(isByAddIn: boolean, work: () => T): Promise<T> {
    const before = bookState(this.book);
    try {
      return work();
    } finally {
      const isAutomatic = this.book.calculationMode !== "Manual";
      if (this.wantsEverything || (isAutomatic && !this.book.log.isEmpty)) await this.calculate();
      this.news.tellDone(before, isByAddIn);
    }
  }

  private async calculate(): Promise<void> {
    const everything = this.wantsEverything;
    this.wantsEverything = false;
    const { functions, platform } = this;
    await calculate(this.book, { functions, platform, everything });
  }

  /** Calculates the formulas that changed or depend on what changed. */
  recalculate(): Promise<void> {
    return this.queued(async () => {
      await this.calculate();
      this.news.tellCalculated();
    });
  }

  private recalculateAll(): Promise<void> {
    this.wantsEverything = true;
    return this.recalculate();
  }

  /** What the add-in listens to, as it happens. @returns a function that ends it. */
  onEvent(listener: (entry: EventEntry) => void): () => void {
    return this.news.onEvent(listener);
  }

  /** After every batch, act, look and calculation. @returns a function that ends it. */
  onChanged(listener: (change: HostChange) => void): () => void {
    return this.news.onChanged(listener);
  }

  resetStatistics(): void {
    this.statistics.reset();
  }

  /**
   * Lets a batch fail midway, as when a connection breaks: the actions before stay done.
   *
   * @param nth 1 is the next batch.
   */
  failBatch(nth: number, afterActions: number, error?: { code: string; message: string }): void {
    this.failures.plan(nth, afterActions, error);
  }

  /** The user starts typing in a cell. */
  beginCellEdit(): void {
    this.cellEdit.begin();
  }

  /** The user leaves the cell: batches that asked to wait go on. */
  endCellEdit(): void {
    this.cellEdit.leave();
  }

  get isEditingCell(): boolean {
    return this.cellEdit.isOn;
  }

  isSetSupported(name: string, version = "1.1"): boolean {
    return isSetSupported(this.requirementSets, name, version);
  }

  /** Before every answer, as over a slow connection. @param milliseconds 0 for none. */
  setDelay(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** An older or newer Excel; the client asks once, when it loads. */
  setRequirementSets(sets: Readonly<Record<string, string>>): void {
    this.requirementSets = withDefaultSets(sets);
  }

  /** What a blank cell is to a custom function differs between them, so everything is calculated. */
  setPlatform(platform: Platform): Promise<void> {
    this.platform = platform;
    return this.recalculateAll();
  }

  /** Installs the add-in's functions, or (null) takes them away, as for a recipient without it. */
  setFunctions(functions: FunctionsRuntime | null): Promise<void> {
    this.functions = functions;
    return this.recalculateAll();
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
