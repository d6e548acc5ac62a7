import fc from "fast-check";
import { PackageParts } from "../../../src/package/parts/package-parts";
import { quickWalk } from "../../../src/package/xml/quick-walk";
import { walkExactly, walkXml } from "../../../src/package/xml/walk-xml";
import { MAIN, REL } from "../make-package";
import { describeSamples, isLeftOut, sample, SAMPLES } from "../sample-workbooks";

/** All that a visitor is told, and at last how the walk ended. */
function story(text: string, walk: typeof walkXml): string[] {
  const told: string[] = [];
  try {
    walk("part", text, {
      open(name, attributes, start, end, tag) {
        told.push(JSON.stringify([name, Object.entries(attributes), start, end, tag]));
      },
      close: (name, start, end) => told.push(JSON.stringify([name, start, end])),
      text: (piece) => told.push(JSON.stringify(piece)),
    });
    told.push("to its end");
  } catch (error) {
    told.push(String(error));
  }
  return told;
}

/** Whether the exact parser was not needed. */
function expectExact(text: string): boolean {
  expect(story(text, walkXml)).toEqual(story(text, walkExactly));
  const nobody = { open: () => undefined, close: () => undefined, text: () => undefined };
  return quickWalk(text, nobody) === undefined;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const root = `<a xmlns="${MAIN}" xmlns:r="${REL}">`;
/** Something of everything that is told, before what the exact parser has to judge. */
const before = `${root}t<b r:id="1">x&amp;y</b> <c/>`;

describe("a document that is walked quickly", () => {
  it.each([
    ["attributes", `${head}${root}<b r:id="1" c='"' d="a&amp;b&#10;&#x41;"/></a>`],
    ["text", `${root}<t xml:space="preserve"> a &lt; b > c &quot;&apos; </t></a>`],
    ["line ends", `${head}${root}<t>a\r\nb\rc\n</t>\r\n<t d="a\r\nb\tc"/></a>\r\n`],
    ["mixed content", `${root}a<b>c<d/>e</b>f</a>`],
    ["a prefix declared on the way", `${root}<e xmlns:x="urn:x"><x:f x:g="1"/></e><h/></a>`],
    ["another default namespace", `${root}<e xmlns="urn:x"><f/></e><h/></a>`],
    ["prefixes that hold in one empty tag", `${root}<x:e xmlns:x="urn:x"/><h/></a>`],
    ["white space in tags", `${root}<b  c="1"\n d="2" /><e\t></e ></a>`],
    ["letters of other scripts", `${root}<t>Оценка 評価 😀</t></a>`],
  ])("%s", (_, text) => expect(expectExact(text)).toBe(true));
});

describe("what the exact parser goes on with, or refuses", () => {
  it.each([
    ["a comment", `${before}u<!-- <b/> -->v<d/></a>`],
    ["a comment before the root", `<!-- -->${root}</a>`],
    ["a comment behind the root", `${before}</a><!-- -->`],
    ["CDATA", `${before}<t>u<![CDATA[<b/>]]>v</t></a>`],
    ["a processing instruction", `${before}<?b c?><d/></a>`],
    ["a document type", `<!DOCTYPE a>${root}</a>`],
    ["an unknown entity", `${before}&boom;</a>`],
    ["a character that XML cannot hold", `${before}&#0;</a>`],
    ["a control character", `${before}\u0001</a>`],
    ["the end of CDATA", `${before}]]></a>`],
    ["an undeclared prefix", `${before}<x:b/></a>`],
    ["an undeclared prefix of an attribute", `${before}<b x:c="1"/></a>`],
    ["a prefix that holds no longer", `${before}<e xmlns:x="urn:x"/><x:b/></a>`],
    ["the strict namespaces", '<a xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"/>'],
    ["an attribute that comes twice", `${before}<b c="1" c="2"/></a>`],
    ["a less-than in an attribute", `${before}<b c="<"/></a>`],
    ["attributes without space between", `${before}<b c="1"d="2"/></a>`],
    ["an open element", `${before}<b></a>`],
    ["an open root", before],
    ["elements that cross", `${before}<b><d></b></d></a>`],
    ["a longer name at the end", `${before}<b></bb></a>`],
    ["two roots", `${before}</a><b/>`],
    ["text behind the root", `${before}</a>b`],
    ["nothing", ""],
    ["a name of every object", `${before}<b constructor="1" __proto__="2"/></a>`],
    ["elements nested too deep", "<a>".repeat(300) + "</a>".repeat(300)],
    ["XML 1.1", `<?xml version="1.1"?>${root}</a>`],
    ["names of other scripts", `${before}<Оценка/></a>`],
  ])("%s", (_, text) => expect(expectExact(text)).toBe(false));

  it("what the visitor itself refuses ends the walk, once", () => {
    let opened = 0;
    const walk = (): void =>
      walkXml("part", `${before}</a>`, {
        open(name) {
          opened++;
          if (name === "b") throw new Error("not this one");
        },
        close: () => undefined,
        text: () => undefined,
      });
    expect(walk).toThrow("not this one");
    expect(opened).toBe(2);
  });
});

it("tells of any letters what the exact parser tells, and refuses what it refuses", () => {
  const whole = `${head}${root}<b r:id="1" c='2'>t&amp;x</b>u<!-- --><d xmlns:x="urn:x"><x:e/></d></a>`;
  const letter = fc.constantFrom(...`<>/="' &;:xra1-!?[]{}#\n\r\t`);
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.array(fc.tuple(fc.nat(whole.length - 1), letter, fc.nat(2)), { maxLength: 3 }),
      (hasComment, changes) => {
        let text = hasComment ? whole : whole.replace("<!-- -->", "");
        for (const [at, by, removed] of changes)
          text = text.slice(0, at) + by + text.slice(at + removed);
        expectExact(text);
      }
    ),
    { numRuns: 2000 }
  );
});

describeSamples("parts of real workbooks", () => {
  it.each(SAMPLES.filter((name) => !isLeftOut(sample(name))))("%s", (name) => {
    const parts = PackageParts.open(sample(name));
    const texts = parts.keys
      .filter((key) => /\.(xml|rels)$/.test(key))
      .map((key) => parts.xml(key).text)
      // Sheets and strings of megabytes are made of the same as the others.
      .filter((text) => text.length < 200_000);
    for (const text of texts) {
      // Compared as one text: each holds thousands of things.
      const [told, wanted] = [walkXml, walkExactly].map((walk) => story(text, walk).join("\n"));
      if (told !== wanted) expect(told).toBe(wanted);
    }
    expect(texts.length).toBeGreaterThan(3);
  });
});
