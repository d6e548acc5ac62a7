import { createHash } from "node:crypto";
import fc from "fast-check";
import { sha256 } from "../../../src/assessment/history/sha-256";

describe("sha256", () => {
  // FIPS 180-4 example messages, as NIST publishes them.
  it.each([
    ["abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    ["", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    [
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
  ])("of %p", (text, expected) => {
    expect(sha256(text)).toBe(expected);
  });

  it("is what Node's own gives for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
      })
    );
  });
});
