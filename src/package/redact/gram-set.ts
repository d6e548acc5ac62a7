/** Length of the parts that are searched for, in UTF-16 units. */
export const GRAM = 8;

const START = 1 << 12;

/**
 * A set of parts of 8 characters, kept as 64-bit hashes: a part that is in the set is always found;
 * one that is not is taken for one with a chance below 1 in 10^12 for a million parts, which errs
 * on the safe side.
 */
export class GramSet {
  private keys = new Uint32Array(2 * START);
  private count = 0;
  private high = 0;
  private low = 0;

  get size(): number {
    return this.count;
  }

  /** Adds every part of a folded text that `but` does not hold. */
  add(text: string, but?: GramSet): void {
    for (let at = 0; at + GRAM <= text.length; at++) {
      this.hash(text, at);
      if (but?.holds(this.high, this.low) !== true) this.insert(this.high, this.low);
    }
  }

  /** Offset of the first part of the text that is in the set; -1 for none. */
  find(text: string, from = 0): number {
    for (let at = from; at + GRAM <= text.length; at++) {
      this.hash(text, at);
      if (this.holds(this.high, this.low)) return at;
    }
    return -1;
  }

  private hash(text: string, at: number): void {
    let high = 0x811c9dc5;
    let low = 0x9747b28c;
    for (let offset = 0; offset < GRAM; offset++) {
      const unit = text.charCodeAt(at + offset);
      high = Math.imul(high ^ unit, 0x01000193);
      low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
    }
    this.high = (high ^ (high >>> 16)) >>> 0;
    // Both zero marks an empty place.
    this.low = (low ^ (low >>> 13)) >>> 0 || 1;
  }

  private place(high: number, low: number): number {
    const mask = this.keys.length / 2 - 1;
    let slot = (high ^ Math.imul(low, 0x9e3779b1)) & mask;
    for (;;) {
      const there = this.keys[2 * slot + 1];
      if (there === 0 || (there === low && this.keys[2 * slot] === high)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private holds(high: number, low: number): boolean {
    return this.keys[2 * this.place(high, low) + 1] !== 0;
  }

  private insert(high: number, low: number): void {
    const slot = this.place(high, low);
    if (this.keys[2 * slot + 1] !== 0) return;
    this.keys[2 * slot] = high;
    this.keys[2 * slot + 1] = low;
    if (++this.count > this.keys.length / 4) this.grow();
  }

  private grow(): void {
    const before = this.keys;
    this.keys = new Uint32Array(2 * before.length);
    for (let slot = 0; slot < before.length; slot += 2) {
      const high = before[slot] ?? 0;
      const low = before[slot + 1] ?? 0;
      if (low === 0) continue;
      const free = this.place(high, low);
      this.keys[2 * free] = high;
      this.keys[2 * free + 1] = low;
    }
  }
}
