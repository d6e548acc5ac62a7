import fc from "fast-check";
import { PackageParts } from "../../../src/package/parts/package-parts";
import { quickTree } from "../../../src/package/xml/quick-tree";
import { walkExactly } from "../../../src/package/xml/walk-xml";
import { parseXml } from "../../../src/package/xml/xml-tree";
import { MAIN, REL } from "../make-package";
import { describeSamples, isLeftOut, sample, SAMPLES } from "../sample-workbooks";

function exactTree(text: string): unknown {
  try {
    return parseXml("part", text, undefined, walkExactly);
  } catch {
    return undefined;
  }
}

/** The quick tree is the exact one, or there is none. */
function expectExact(text: string): boolean {
  const quick = quickTree(text);
  if (quick !== undefined) expect(quick).toEqual(exactTree(text));
  return quick !== undefined;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const root = `<a xmlns="${MAIN}" xmlns:r="${REL}">`;

describe("texts that are read quickly", () => {
  it.each([
    ["attributes", `${head}${root}<b r:id="1" c='"' d="a&amp;b&#10;&#x41;"/></a>`],
    ["text", `${root}<t xml:space="preserve"> a &lt; b > c &quot;&apos; </t></a>`],
    ["line ends", `${head}${root}<t>a\r\nb\rc\n</t>\r\n<t d="a\r\nb\tc"/></a>\r\n`],
    ["mixed content", `${root}a<b>c<d/>e</b>f</a>`],
    ["a prefix declared on the way", `${root}<e xmlns:x="urn:x"><x:f x:g="1"/></e><h/></a>`],
    ["another default namespace", `${root}<e xmlns="urn:x"><f/></e><h/></a>`],
    ["a prefix for its own elements", `<x:a xmlns:x="${MAIN}"><x:b y="1"/></x:a>`],
    ["white space in tags", `${root}<b  c="1"\n d="2" /><e\t></e ></a>`],
    ["letters of other scripts", `${root}<t>Оценка 評価 😀</t></a>`],
  ])("%s", (_, text) => expect(expectExact(text)).toBe(true));
});

describe("texts that are left to the exact parser", () => {
  it.each([
    ["a comment", `${root}<!-- <b/> --></a>`],
    ["CDATA", `${root}<t><![CDATA[<b/>]]></t></a>`],
    ["a processing instruction", `${root}<?b c?></a>`],
    ["a document type", `<!DOCTYPE a>${root}</a>`],
    ["an unknown entity", `${root}&boom;</a>`],
    ["a character that XML cannot hold", `${root}&#0;</a>`],
    ["a control character", `${root}\u0001</a>`],
    ["the end of CDATA", `${root}]]></a>`],
    ["an undeclared prefix", `${root}<x:b/></a>`],
    ["the strict namespaces", '<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'],
    ["an attribute that comes twice", `${root}<b c="1" c="2"/></a>`],
    ["a less-than in an attribute", `${root}<b c="<"/></a>`],
    ["attributes without space between", `${root}<b c="1"d="2"/></a>`],
    ["an open element", `${root}<b></a>`],
    ["two roots", `${root}</a><b/>`],
    ["text behind the root", `${root}</a>b`],
    ["nothing", ""],
    ["a name of every object", `${root}<b constructor="1" __proto__="2"/></a>`],
    ["elements nested too deep", "<a>".repeat(300) + "</a>".repeat(300)],
    ["XML 1.1", `<?xml version="1.1"?>${root}</a>`],
  ])("%s", (_, text) => expect(quickTree(text)).toBeUndefined());
});

it("reads what any letters make of a document as the exact parser does, or not at all", () => {
  const whole = `${head}${root}<b r:id="1" c='2'>t&amp;x</b><d xmlns:x="urn:x"><x:e/></d></a>`;
  const letter = fc.constantFrom(...`<>/="' &;:xra1-!?[]{}#\n\r\t`);
  let read = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), letter, fc.nat(2)), { maxLength: 3 }),
      (changes) => {
        let text = whole;
        for (const [at, by, removed] of changes)
          text = text.slice(0, at) + by + text.slice(at + removed);
        if (expectExact(text)) read++;
      }
    ),
    { numRuns: 3000 }
  );
  expect(read).toBeGreaterThan(100);
});

describeSamples("parts of real workbooks", () => {
  it.each(SAMPLES.filter((name) => !isLeftOut(sample(name))))("%s", (name) => {
    const parts = PackageParts.open(sample(name));
    const texts = parts.keys
      .filter((key) => /\.(xml|rels)$/.test(key))
      .map((key) => parts.xml(key).text)
      // Sheets and strings of megabytes are made of the same as the others.
      .filter((text) => text.length < 200_000);
    for (const text of texts) expectExact(text);
  });

  it("are nearly all read quickly", () => {
    const texts = SAMPLES.filter((name) => !isLeftOut(sample(name))).flatMap((name) => {
      const parts = PackageParts.open(sample(name));
      return parts.keys.filter((key) => key.endsWith(".rels")).map((key) => parts.xml(key).text);
    });
    const quick = texts.filter((text) => quickTree(text) !== undefined);
    expect(quick.length / texts.length).toBeGreaterThan(0.9);
  });
});
