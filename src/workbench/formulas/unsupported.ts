/** The evaluator does not do this; the cell keeps its cached value. */
export class Unsupported extends Error {
  constructor(readonly reason: string) {
    super(reason);
    this.name = "Unsupported";
  }
}
