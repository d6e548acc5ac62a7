import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/package/redact/sha256";

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe("SHA-256", () => {
  it("gives the examples of FIPS 180-4", () => {
    expect(sha256(text("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    );
    expect(sha256(text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"))).toBe(
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    );
  });

  it("agrees with OpenSSL on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(sha256(bytes)).toBe(createHash("sha256").update(bytes).digest("hex"));
      })
    );
  });
});
