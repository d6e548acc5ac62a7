/** Length of the parts that are searched for, in UTF-16 units. */
export const GRAM = 8;

const START = 1 << 12;

/** Taken from its object once: in a realm of its own (tests, hosts) every look at a global is slow. */
const { imul } = Math;

/** Bases of the two hashes, which are taken modulo 2^32: odd, so that no character is lost. */
const HIGH_BASE = 0x01000193;
const LOW_BASE = 0x5bd1e995;

function power(base: number, exponent: number): number {
  let product = 1;
  for (let factor = 0; factor < exponent; factor++) product = imul(product, base);
  return product;
}

/** What takes the first character of a part out again. */
const HIGH_OUT = power(HIGH_BASE, GRAM);
const LOW_OUT = power(LOW_BASE, GRAM);

/**
 * A set of parts of 8 characters, kept as 64-bit hashes: a part that is in the set is always found;
 * one that is not is taken for one with a chance below 1 in 10^12 for a million parts, which errs
 * on the safe side. The hashes of the parts of a text are made each from the one before: one step for
 * a character, not eight.
 */
export class GramSet {
  /** Two halves of a hash for each place, signed: the engine keeps such numbers unboxed. */
  private keys = new Int32Array(2 * START);
  private count = 0;

  get size(): number {
    return this.count;
  }

  /** Adds every part of a folded text that `but` does not hold. */
  add(text: string, but?: GramSet): void {
    let high = 0;
    let low = 0;
    for (let end = 0; end < text.length; end++) {
      const first = end < GRAM ? 0 : text.charCodeAt(end - GRAM) + 1;
      const last = text.charCodeAt(end) + 1;
      high = (imul(high, HIGH_BASE) + last - imul(first, HIGH_OUT)) | 0;
      low = (imul(low, LOW_BASE) + last - imul(first, LOW_OUT)) | 0;
      if (end < GRAM - 1 || but?.holds(high, low) === true) continue;
      this.insert(high, low);
    }
  }

  /** The parts of this set that the other does not hold, as a set of their own. */
  without(other: GramSet): GramSet {
    const left = new GramSet();
    const { keys } = this;
    for (let slot = 0; slot < keys.length; slot += 2) {
      const high = keys[slot] ?? 0;
      const low = keys[slot + 1] ?? 0;
      if (low !== 0 && !other.holds(high, low)) left.insert(high, low);
    }
    return left;
  }

  /** Offset of the first part of the text that is in the set; -1 for none. */
  find(text: string): number {
    if (this.count === 0) return -1;
    let high = 0;
    let low = 0;
    for (let end = 0; end < text.length; end++) {
      const first = end < GRAM ? 0 : text.charCodeAt(end - GRAM) + 1;
      const last = text.charCodeAt(end) + 1;
      high = (imul(high, HIGH_BASE) + last - imul(first, HIGH_OUT)) | 0;
      low = (imul(low, LOW_BASE) + last - imul(first, LOW_OUT)) | 0;
      if (end >= GRAM - 1 && this.holds(high, low)) return end - GRAM + 1;
    }
    return -1;
  }

  /** Where the hash is, or the empty place where it belongs; a zero half marks an empty one. */
  private place(high: number, low: number): number {
    const { keys } = this;
    const mask = keys.length / 2 - 1;
    const key = low === 0 ? 1 : low;
    // The upper bits of a product depend on all bits of its factors.
    const mixed = imul(high ^ (low >>> 15), 0x9e3779b1);
    let slot = (mixed ^ (mixed >>> 15)) & mask;
    for (;;) {
      const there = keys[2 * slot + 1];
      if (there === 0 || (there === key && keys[2 * slot] === high)) return slot;
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
    this.keys[2 * slot + 1] = low === 0 ? 1 : low;
    if (++this.count > this.keys.length / 4) this.grow();
  }

  private grow(): void {
    const before = this.keys;
    this.keys = new Int32Array(2 * before.length);
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
