import { EventNumber } from "../../host/events/event-registry";
import type { WorkbookHost } from "../../host/workbook-host";
import type { FrameKind } from "./app-context";
import { OfficeFrame, type FocusWay } from "./office-frame";

export interface AddInFrameOptions {
  readonly kind: Exclude<FrameKind, "functions">;
  readonly host: WorkbookHost;
  readonly url: string;
  readonly parent: HTMLElement;
  readonly title: string;
  readonly onLeave?: (way: FocusWay) => void;
  /** As `OfficeFrameOptions.documentBytes`. */
  readonly documentBytes?: () => Uint8Array;
}

/** How long a function of the ribbon may take until the workbench stops to wait for it. */
const COMMAND_PATIENCE = 15_000;
const COMMANDS = "appCommandInvoked";

/** A page of the add-in that works on the workbook: the task pane, or the page of ribbon functions. */
export class AddInFrame {
  readonly frame: OfficeFrame;
  private readonly endEvents: () => void;
  private readonly commands = new Map<string, (status: number) => void>();
  private readonly commandsReady: Promise<void>;
  private nextCommand = 1;

  constructor({ kind, host, url, parent, title, onLeave, documentBytes }: AddInFrameOptions) {
    let isReady = (): void => undefined;
    this.commandsReady = new Promise((resolve) => {
      isReady = resolve;
    });
    this.frame = new OfficeFrame({
      kind,
      url,
      parent,
      title,
      ...(onLeave === undefined ? {} : { onLeave }),
      ...(documentBytes === undefined ? {} : { documentBytes }),
      context: () => ({
        requirementSets: host.requirementSets,
        isReadOnly: host.book.isReadOnly,
      }),
      process: async (body, flags) => JSON.stringify(await host.process(body, flags)),
      onCommandCompleted: (command, status) => this.commands.get(command)?.(status),
      onRegistered: (event) => {
        if (event === COMMANDS) isReady();
      },
    });
    this.endEvents = host.onEvent((entry) => {
      // The client keeps this one apart from the others.
      if (entry.messageType === EventNumber.documentSelectionChanged) {
        this.frame.fire("documentSelectionChanged", {});
      }
      this.frame.send([entry]);
    });
  }

  /**
   * Runs a function of the page, as its ribbon button does.
   *
   * @returns whether the page said that it is done; false when it has no such function, or takes
   *   too long, or never says so.
   */
  async run(functionName: string, buttonId: string): Promise<boolean> {
    const late = new Promise<false>((resolve) => {
      setTimeout(() => resolve(false), COMMAND_PATIENCE);
    });
    const command = `command-${this.nextCommand}`;
    this.nextCommand += 1;
    const done = this.commandsReady.then(
      () =>
        new Promise<boolean>((resolve) => {
          this.commands.set(command, (status) => resolve(status === 0));
          const event = JSON.stringify({ source: { id: buttonId } });
          this.frame.fire(COMMANDS, { 0: command, 1: functionName, 2: event });
        })
    );
    const isDone = await Promise.race([done, late]);
    this.commands.delete(command);
    return isDone;
  }

  close(): void {
    this.endEvents();
    this.frame.close();
  }
}
