import { AddInFrame } from "../transports/page/add-in-frame";
import type { FocusWay } from "../transports/page/office-frame";
import { FunctionsFrame } from "../transports/page/functions-frame";
import type { Platform } from "../host/functions-runtime";
import type { AddInManifest, RibbonButton } from "./add-in-manifest";
import { openBook, type OpenBook, savedBytes } from "./open-book";

/** What can be played for the add-in; the book's own states stand in its host. */
export interface Settings {
  /** Version of ExcelApi. */
  readonly excelApi: string;
  readonly platform: Platform;
  /** false: the recipient without the add-in. */
  readonly hasAddIn: boolean;
}

export const DEFAULT_SETTINGS: Settings = {
  excelApi: "1.14",
  platform: "desktop",
  hasAddIn: true,
};

interface Parts {
  readonly manifest: AddInManifest;
  /** The functions.json that the manifest names. */
  readonly functionsJson: string;
  /** Where hidden frames are put. */
  readonly hidden: HTMLElement;
}

/**
 * What a save would write, as far as somebody did it: values that were only calculated anew do not
 * count. A change that cannot be saved counts too.
 */
function contentMark({ host }: OpenBook): string {
  try {
    const { changedSheets, newSheets, names } = host.changes();
    const edited = changedSheets
      .map(({ recalculated: _calculated, ...sheet }) => sheet)
      .filter((sheet) => sheet.cells.length > 0 || Object.keys(sheet).length > 2);
    return JSON.stringify({ edited, newSheets, names });
  } catch (error) {
    return String(error);
  }
}

/**
 * One workbook with the add-in's pages around it: the functions as long as the workbook is open, the
 * task pane while it is shown, the page of ribbon functions from its first use.
 */
export class Session {
  readonly book: OpenBook;
  private functions: FunctionsFrame | null = null;
  private pane: AddInFrame | null = null;
  private commands: AddInFrame | null = null;
  private saved: string;
  private newWorkbook: ((bytes: Uint8Array | null) => void) | null = null;

  /** @throws PackageError when the file cannot be opened; nothing is left behind then. */
  constructor(
    private readonly parts: Parts,
    fileName: string,
    bytes: Uint8Array,
    settings: Settings
  ) {
    const requirementSets = { ExcelApi: settings.excelApi };
    const { platform } = settings;
    // After the batch: what is shown then may close this workbook and its pane.
    const openBeside = (made: Uint8Array | null): void => {
      setTimeout(() => this.newWorkbook?.(made), 0);
    };
    const options = { functions: null, requirementSets, platform, openBeside };
    this.book = openBook(fileName, bytes, options);
    this.saved = contentMark(this.book);
    if (settings.hasAddIn) void this.installFunctions();
  }

  /** Tells who shows what the add-in makes as a new workbook. @returns a function that ends it. */
  showNewWorkbooks(show: (bytes: Uint8Array | null) => void): () => void {
    this.newWorkbook = show;
    return () => {
      this.newWorkbook = null;
    };
  }

  /** What stands in the workbook now would not be in the file that was opened or saved last. */
  get hasUnsavedChanges(): boolean {
    return contentMark(this.book) !== this.saved;
  }

  markSaved(): void {
    this.saved = contentMark(this.book);
  }

  /** Functions are registered and everything is calculated with them. */
  async installFunctions(): Promise<void> {
    const { manifest, functionsJson, hidden } = this.parts;
    const { host } = this.book;
    this.functions = new FunctionsFrame({
      url: manifest.functionsPage,
      functionsJson,
      namespace: manifest.namespace,
      parent: hidden,
      context: () => ({
        requirementSets: host.requirementSets,
        isReadOnly: host.book.isReadOnly,
      }),
    });
    await host.setFunctions(this.functions);
  }

  /** As on the machine of somebody who does not have the add-in. */
  async removeFunctions(): Promise<void> {
    await this.book.host.setFunctions(null);
    this.functions?.close();
    this.functions = null;
  }

  openPane(parent: HTMLElement, url: string, onLeave: (way: FocusWay) => void): void {
    this.closePane();
    const { name } = this.parts.manifest;
    const { host } = this.book;
    this.pane = new AddInFrame({
      ...{ kind: "taskpane", host, url, parent, title: name, onLeave },
      documentBytes: () => savedBytes(this.book),
    });
  }

  closePane(): void {
    this.pane?.close();
    this.pane = null;
  }

  focusPane(): void {
    this.pane?.frame.element.focus();
  }

  /** @returns a sentence when the button's function did not end well. */
  async runFunction(button: RibbonButton): Promise<string | null> {
    if (button.action.kind !== "function") return null;
    const { manifest, hidden } = this.parts;
    this.commands ??= new AddInFrame({
      kind: "commands",
      host: this.book.host,
      url: manifest.commandsPage,
      parent: hidden,
      title: "Ribbon functions",
    });
    const isDone = await this.commands.run(button.action.name, button.id);
    return isDone ? null : `${button.label}: the add-in's function did not say that it is done.`;
  }

  close(): void {
    this.closePane();
    this.commands?.close();
    this.functions?.close();
  }
}
