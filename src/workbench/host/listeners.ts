/** Who wants to be told of something. */
export class Listeners<T> {
  private readonly all = new Set<(told: T) => void>();

  /** @returns a function that ends it. */
  add(listener: (told: T) => void): () => void {
    this.all.add(listener);
    return () => void this.all.delete(listener);
  }

  tell(told: T): void {
    for (const listener of [...this.all]) listener(told);
  }
}
