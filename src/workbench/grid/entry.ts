import { areaOf, holds } from "../host/model/cell-area";
import type { Desk, DeskAnswer } from "../desk/desk";
import { gridText } from "./grid-text";

/** What a person is typing; the cell's editor and the formula bar show the same one. */
export interface Entry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** `enter`: began by typing, arrows end it. `edit`: arrows move in the text. */
  readonly mode: "enter" | "edit";
  /** Where the keyboard is. */
  readonly place: "cell" | "bar";
  /** Given to the workbook, which has not answered yet. */
  readonly isWaiting: boolean;
}

export interface MessageButton {
  readonly label: string;
  readonly act: () => void;
}

/** A question or refusal that has to be answered before anything else. */
export interface Message {
  readonly title: string;
  readonly text: string;
  /** The first is the one that Enter presses. */
  readonly buttons: readonly MessageButton[];
  /** Escape. */
  readonly dismiss: () => void;
}

export interface EntryState {
  readonly entry: Entry | null;
  readonly message: Message | null;
}

/**
 * How long an entry waits for the workbook. Custom functions answer twice a second at most; the
 * person types on meanwhile, as in Excel.
 */
const PATIENCE_MS = 50;

function pause(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), milliseconds));
}

/** Begins, ends and hands over what is typed, and shows what the workbook says to it. */
export class EntryControl {
  private state: EntryState = { entry: null, message: null };
  private readonly listeners = new Set<() => void>();
  private startText = "";
  private typedAhead = "";

  constructor(private readonly desk: Desk) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): EntryState => this.state;

  private set(change: Partial<EntryState>): void {
    this.state = { ...this.state, ...change };
    this.listeners.forEach((listener) => listener());
  }

  /** @param text replaces the cell's content; without it the content is edited */
  begin(place: Entry["place"], text?: string): void {
    const { desk } = this;
    // Another cell was chosen while the workbook still answers: what is typed there comes after.
    if (this.state.entry?.isWaiting === true) this.typeAhead(text ?? "");
    if (this.state.entry !== null || this.state.message !== null) return;
    if (desk.isReadOnly) {
      this.tell(gridText.readOnlyTitle, gridText.readOnly);
      return;
    }
    const { row, column, sheet } = desk.selection;
    const cell = desk.sheet(sheet).cell(row, column);
    // Excel empties the editor in a cell that another cell's formula fills.
    const { spill } = cell;
    const isFilled = spill !== null && (spill.top !== row || spill.left !== column);
    const current = isFilled && holds(spill, row, column) ? "" : cell.edit;
    this.startText = current;
    desk.beginEdit();
    const mode = text === undefined ? "edit" : "enter";
    this.set({
      entry: { sheet, row, column, text: text ?? current, mode, place, isWaiting: false },
    });
  }

  change(text: string): void {
    const { entry } = this.state;
    if (entry !== null && !entry.isWaiting) this.set({ entry: { ...entry, text } });
  }

  /** The keyboard went to the editor in the cell or to the formula bar. */
  moveTo(place: Entry["place"]): void {
    const { entry } = this.state;
    if (entry === null || entry.place === place) return;
    this.set({ entry: { ...entry, place, mode: "edit" } });
  }

  /** F2 while typing: arrows move in the text from now on, or end the entry again. */
  changeMode(): void {
    const { entry } = this.state;
    if (entry === null) return;
    this.set({ entry: { ...entry, mode: entry.mode === "edit" ? "enter" : "edit" } });
  }

  /** Keys that come while the workbook still answers begin the next entry. */
  typeAhead(text: string): void {
    this.typedAhead += text;
  }

  cancel(): void {
    const { entry } = this.state;
    if (entry === null || entry.isWaiting) return;
    this.desk.endEdit();
    this.set({ entry: null });
  }

  /**
   * Gives the text to the workbook. Text that is as it was when editing began is not entered.
   * @param after what follows when it is entered, such as moving on
   */
  async finish(after?: () => void): Promise<void> {
    const { entry } = this.state;
    if (entry === null || entry.isWaiting) return;
    this.desk.endEdit();
    if (entry.mode === "edit" && entry.text === this.startText) {
      this.set({ entry: null });
      after?.();
      return;
    }
    await this.enter({ ...entry, isWaiting: true }, false, after);
  }

  private async enter(entry: Entry, isConfirmed: boolean, after?: () => void): Promise<void> {
    this.set({ entry, message: null });
    const { desk } = this;
    const answering = this.settle(() => {
      if (desk.activeSheet !== entry.sheet) desk.activate(entry.sheet);
      return desk.enter(entry.row, entry.column, entry.text, isConfirmed);
    });
    const soon = await Promise.race([answering, pause(PATIENCE_MS)]);
    if (soon === undefined || soon.kind === "done") this.moveOn(entry, after);
    const answer = soon ?? (await answering);
    if (answer.kind === "done") {
      if (answer.notice !== undefined) this.tell(gridText.workbook, answer.notice);
      return;
    }
    this.typedAhead = "";
    if (soon === undefined) this.returnTo(entry);
    this.askAbout(entry, answer, after);
  }

  private moveOn(entry: Entry, after?: () => void): void {
    this.set({ entry: null });
    // Who went elsewhere meanwhile stays there.
    if (this.isAt(entry)) after?.();
    const ahead = this.typedAhead;
    this.typedAhead = "";
    if (ahead !== "") this.begin("cell", ahead);
  }

  private isAt({ sheet, row, column }: Entry): boolean {
    const { selection } = this.desk;
    return selection.sheet === sheet && selection.row === row && selection.column === column;
  }

  private returnTo({ sheet, row, column }: Entry): void {
    if (this.desk.activeSheet !== sheet) this.desk.activate(sheet);
    this.desk.select(areaOf(row, column));
  }

  private askAbout(
    entry: Entry,
    answer: Exclude<DeskAnswer, { kind: "done" }>,
    after?: () => void
  ): void {
    const giveUp = { label: gridText.cancel, act: () => this.set({ entry: null, message: null }) };
    const goBack = (label: string): MessageButton => ({
      label,
      act: () => {
        this.desk.beginEdit();
        this.set({ entry: { ...entry, mode: "edit", isWaiting: false }, message: null });
      },
    });
    const goOn = (label: string): MessageButton => ({
      label,
      act: () => void this.enter(entry, true, after),
    });
    const { title, message } = answer;
    if (answer.kind === "refused") {
      this.ask(title, message, [goBack(gridText.retry), giveUp]);
    } else if (answer.style === "warning") {
      const text = `${message}\n\n${gridText.continueAsk}`;
      this.ask(title, text, [goOn(gridText.yes), goBack(gridText.no), giveUp]);
    } else {
      this.ask(title, message, [goOn(gridText.ok), giveUp]);
    }
  }

  private ask(title: string, text: string, buttons: readonly MessageButton[]): void {
    const last = buttons.at(-1);
    this.set({ message: { title, text, buttons, dismiss: () => last?.act() } });
  }

  tell(title: string, text: string): void {
    this.ask(title, text, [{ label: gridText.ok, act: () => this.set({ message: null }) }]);
  }

  /** Shows what the workbook says to anything else that a person did. */
  async report(action: () => DeskAnswer | Promise<DeskAnswer>): Promise<DeskAnswer["kind"]> {
    const answer = await this.settle(action);
    if (answer.kind !== "done") this.tell(answer.title, answer.message);
    return answer.kind;
  }

  private async settle(action: () => DeskAnswer | Promise<DeskAnswer>): Promise<DeskAnswer> {
    try {
      return await action();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const message = gridText.unexpected(reason);
      return { kind: "refused", title: gridText.unexpectedTitle, message };
    }
  }
}
