/** SHA-256 (FIPS 180-4): Web Crypto's is asynchronous, and pure folders and some hosts have none. */

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const rounds = roots(64, 3);
/** The same of the square roots of the first eight. */
const start = roots(8, 2);

function roots(count: number, degree: 2 | 3): Uint32Array {
  const found = new Uint32Array(count);
  let at = 0;
  for (let candidate = 2; at < count; candidate += 1) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor += 1) {
      if (candidate % factor === 0) isPrime = false;
    }
    if (!isPrime) continue;
    const root = candidate ** (1 / degree);
    found[at] = Math.floor((root - Math.floor(root)) * 2 ** 32);
    at += 1;
  }
  return found;
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

/** The message with a 1 bit, zeros and its length in bits, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const whole = new Uint8Array(length);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
  view.setUint32(length - 4, (bytes.length * 8) >>> 0);
  return view;
}

/** The 64 words of the block that begins at byte `from`. */
function schedule(view: DataView, from: number, words: Uint32Array): void {
  for (let t = 0; t < 16; t += 1) words[t] = view.getUint32(from + t * 4);
  for (let t = 16; t < 64; t += 1) {
    const w15 = words[t - 15] ?? 0;
    const w2 = words[t - 2] ?? 0;
    const s0 = rotate(w15, 7) ^ rotate(w15, 18) ^ (w15 >>> 3);
    const s1 = rotate(w2, 17) ^ rotate(w2, 19) ^ (w2 >>> 10);
    words[t] = (words[t - 16] ?? 0) + s0 + (words[t - 7] ?? 0) + s1;
  }
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  const view = padded(new TextEncoder().encode(text));
  const hash = new Uint32Array(start);
  // One array for all blocks: the contents of a workbook have tens of thousands.
  const words = new Uint32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    schedule(view, block, words);
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
    for (let t = 0; t < 64; t += 1) {
      const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
      const choice = (e & f) ^ (~e & g);
      const one = (h + s1 + choice + (rounds[t] ?? 0) + (words[t] ?? 0)) | 0;
      const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
      const majority = (a & b) ^ (a & c) ^ (b & c);
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + s0 + majority) | 0];
    }
    [a, b, c, d, e, f, g, h].forEach((word, at) => {
      hash[at] = (hash[at] ?? 0) + word;
    });
  }
  return [...hash].map((word) => word.toString(16).padStart(8, "0")).join("");
}
