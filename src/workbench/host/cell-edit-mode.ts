/** Whether the user is typing in a cell, and when that is over. */
export class CellEditMode {
  private end: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;

  get isOn(): boolean {
    return this.end !== undefined;
  }

  /** Resolves when the user leaves the cell; at once where none is edited. */
  get over(): Promise<void> {
    return this.end?.promise ?? Promise.resolve();
  }

  begin(): void {
    if (this.isOn) return;
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    this.end = { promise, resolve };
  }

  leave(): void {
    this.end?.resolve();
    this.end = undefined;
  }
}
