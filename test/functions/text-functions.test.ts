import { defaultFramework } from "../../src/framework/default-framework";
import { FunctionError } from "../../src/functions/function-error";
import { check, convert, explain, indicator, level } from "../../src/functions/text-functions";

const framework = defaultFramework();
const column = (...cells: unknown[]): any[][] => cells.map((cell) => [cell]);

function problem(call: () => unknown): string {
  try {
    call();
  } catch (error) {
    const { code, message } = error as FunctionError;
    expect(Array.from(message).length).toBeLessThan(60);
    return `${code} ${message}`;
  }
  throw new Error("did not fail");
}

describe("INDICATOR and LEVEL", () => {
  it("give every text of the framework", () => {
    const codes = column(...framework.indicators.map(({ code }) => code));
    const names = new Map(framework.categories.map(({ code, name }) => [code, name]));
    const fields: Readonly<
      Record<string, (one: (typeof framework.indicators)[number]) => unknown>
    > = {
      name: (one) => one.name,
      category: (one) => names.get(one.category),
      question: (one) => one.question,
      "Red  Line": (one) => one.redLine ?? "",
      evidence: (one) => one.evidenceTypes.join("; "),
      datasets: (one) => one.dataSources.map(({ id, use }) => `${id} (${use})`).join("\n"),
      "review months": (one) => one.reviewEveryMonths,
      "evidence months": (one) => one.evidenceMaxAgeMonths,
    };
    for (const [field, read] of Object.entries(fields)) {
      expect(indicator(codes, field)).toEqual(framework.indicators.map((one) => [read(one)]));
    }
    expect(indicator(codes)).toEqual(indicator(codes, "name"));
    for (const { code, anchors } of framework.indicators) {
      const levels = anchors.map((_, index) => index + 1);
      expect(level([[code]], column(...levels))).toEqual(anchors.map((text) => [text]));
      expect(level([[code]], [levels])).toEqual([anchors]);
    }
  });

  it("keep the shape, and leave blanks blank", () => {
    expect(indicator([["PW-01", null, "pw-02"]], "category")).toEqual([
      ["Political willingness", "", "Political willingness"],
    ]);
    expect(level(column("PW-01", "PW-02"), column(3, null))[1]).toEqual([""]);
    expect(level(column("PW-01", "PW-02"), [[2]]).flat()).toEqual([
      framework.indicators[0]!.anchors[1],
      framework.indicators[1]!.anchors[1],
    ]);
    expect(level([["PW-01"]], column("NA", "ni"))).toEqual([
      [framework.scale.notApplicable],
      [framework.scale.noInformation],
    ]);
  });

  it.each<[string, () => unknown, RegExp]>([
    [
      "an unknown code",
      () => indicator(column("PW-01", "XX")),
      /^#VALUE! Code 2 is "XX": not a code/,
    ],
    ["an unknown field", () => indicator([["PW-01"]], "weight"), /^#VALUE! field is "weight"/],
    ["a prototype's name", () => indicator([["PW-01"]], "constructor"), /^#VALUE! field is/],
    ["a level above the scale", () => level([["PW-01"]], [[6]]), /use 1 to 5, NA or NI$/],
    ["sizes", () => level(column("PW-01", "PW-02"), column(1, 2, 3)), /2 codes, 3 levels/],
  ])("refuse %s", (_, call, message) => {
    expect(problem(call)).toMatch(message);
  });
});

describe("CONVERT", () => {
  // The conversions as the method states them.
  it.each<[string, unknown, unknown, number]>([
    ["VDEM_v2cltort_ord", 0, undefined, 1],
    ["vdem_v2cltort_ord", "4", undefined, 5],
    ["PTS", 5, undefined, 1],
    ["pts", 1, undefined, 5],
    ["wgi", -1.2, undefined, 2],
    ["wgi", -1.21, undefined, 1],
    ["wgi", 1.2, 2025, 5],
    ["fsi", 10, undefined, 1],
    ["fsi", 1.99, undefined, 5],
    ["gdi100", 62.5, undefined, 4],
    ["ucdp_brd", 0, undefined, 5],
    ["ucdp_brd", 1000, undefined, 1],
    ["ciri02", 1, undefined, 3],
    ["listing", "Listed", undefined, 1],
  ])("%s %s (%s) is %s", (dataset, value, vintage, expected) => {
    expect(convert(dataset, value, vintage)).toBe(expected);
    expect(convert(` ${dataset} `, { type: "x", basicValue: value }, null)).toBe(
      convert(dataset, value)
    );
  });

  it.each<[string, () => unknown, RegExp]>([
    ["a name nobody knows", () => convert("NOPE", 1), /^#VALUE! dataset is "NOPE"/],
    ["no name", () => convert(null as any, 1), /^#VALUE! dataset is nothing/],
    ["a value outside", () => convert("pts", 6), /^#VALUE! value: pts has no such value/],
    ["a word for a number", () => convert("wgi", "high"), /^#VALUE! value/],
    ["a blank value", () => convert("pts", null), /^#N\/A/],
    ["an error cell", () => convert("pts", { code: "#REF!" }), /^#VALUE! value is #REF!/],
    ["a judgement", () => convert("manual", 3), /^#N\/A A person judges/],
    ["a rule in words", () => convert("coup", 3), /^#N\/A A rule in words/],
    ["a vintage that is no year", () => convert("wgi", 1, 24), /^#VALUE! vintage must be/],
  ])("refuses %s", (_, call, message) => {
    expect(problem(call)).toMatch(message);
  });

  it("knows every data source of the framework", () => {
    for (const { id, conversion } of framework.indicators.flatMap((one) => one.dataSources)) {
      const known = framework.conversions[conversion]!;
      if (known.type === "map") {
        const [value, expected] = Object.entries(known.map)[0]!;
        expect(convert(id, value)).toBe(expected);
      } else if (known.type === "cuts") {
        expect(convert(id, known.thresholds[0])).toBe(known.scores[1]);
      } else expect(problem(() => convert(id, 1))).toMatch(/^#N\/A/);
    }
  });
});

describe("CHECK", () => {
  const one = (...cells: unknown[]) => (check as any)(...cells.map((cell) => [[cell]]))[0][0];

  it.each<[unknown[], RegExp]>([
    [["PW-01", 3], /^OK$/],
    [["PW-01", "NI"], /^OK$/],
    [["PW-01", "NA"], /^OK$/],
    [["PW-01", null], /^Not scored yet$/],
    [["PW-01", 0], /^Not scored yet$/],
    [["PW-01", 6], /above the top of the scale/],
    [["PW-01", 2.5], /nothing between two levels/],
    [["PW-01", "3"], /stored as text/],
    [["PW-01", "three"], /is not a score/],
    [["PW-01", { code: "#REF!" }], /the error/],
    [["ZZ", 3], /is not a code/],
    [[7, 3], /is not a code/],
    [[null, 3], /no code/],
    [[null, null], /^$/],
    [["PW-01", 3, null], /has no confidence/],
    [["PW-01", 3, "h"], /^OK$/],
    [["PW-01", 3, "sure"], /is not a confidence/],
    [["PW-01", null, "High"], /confidence belongs to a score/],
    [["PW-01", 3, "High", null], /no type of evidence/],
    [["PW-01", "NI", null, "data"], /marked NI, yet evidence/],
    [["PW-01", 3, "High", "data; hearsay"], /is not a type of evidence/],
  ])("%j", (cells, text) => {
    expect(one(...cells)).toMatch(text);
  });

  it("says everything that is wrong with a row, and finds what is wrong across rows", () => {
    expect(one("PW-01", 6, "sure", "rumour")).toMatch(/scale.*confidence.*type of evidence/s);
    expect(check(column("PW-01", "pw-01"), column(3, 3)).flat()).toEqual([
      "OK",
      expect.stringMatching(/more than once/),
    ]);
    const five = column("PW-01", "PW-02", "PW-03", "PW-04", "PW-05");
    const same = column(..."xxxxx".split("").map(() => "Seen at the base"));
    const texts = check(five, column(3, 3, 3, 3, 3), undefined, undefined, same).flat();
    expect(texts[0]).toMatch(/same basis/);
    expect(texts.slice(1)).toEqual(["OK", "OK", "OK", "OK"]);
    expect(problem(() => check(five, column(1)))).toMatch(/5 codes, 1 score cells/);
  });
});

describe("EXPLAIN", () => {
  const codesOf = (category: string) =>
    framework.indicators.filter((one) => one.category === category).map(({ code }) => code);
  const all = framework.indicators.map(({ code }) => code);

  it("names what is missing where there is no score", () => {
    const [[text]] = explain(column("PW-01"), column(4)) as [[string]];
    // One of nine equal weights; at best (4 + 8·5)/9 = 4.89, at worst (4 + 8)/9 = 1.33.
    expect(text).toMatch(/has no score: 11\.1 % of its weight is scored, 65 % is needed\./);
    expect(text).toMatch(/anything from 8\.3 to 97\.2 is possible\.$/);
  });

  it("says which indicators do not apply, and which red line is hit", () => {
    const codes = codesOf("RL");
    const scores = codes.map((code) => (code === "RL-07" ? 1 : code === "RL-05" ? "NA" : 3));
    const [[text]] = explain(column(...codes), column(...scores)) as [[string]];
    // (8·3 + 1)/9 = 2.78, which is 44.4.
    expect(text).toContain("scores 44.4 of 100, Mixed.");
    expect(text).toContain("Left out, as it does not apply: RL-05.");
    expect(text).toContain("Red line hit (RL-07): the band shown is “Critical barrier present”.");
    const [[none]] = explain(column(...codes), column(...codes.map(() => "NA"))) as [[string]];
    expect(none).toBe(
      "Respect for rule of law and human rights has no score: nothing of it applies. " +
        `Left out, as it does not apply: ${codes.slice(0, -1).join(", ")} and ${codes[9]}.`
    );
  });

  it("ends with the overall score where all categories are there, and nothing less", () => {
    const scores = (of: (category: string) => number) =>
      column(...framework.indicators.map(({ category }) => of(category)));
    const even = explain(
      column(...all),
      scores(() => 3)
    ).flat() as string[];
    expect(even).toHaveLength(5);
    expect(even[4]).toMatch(/^The overall score is 50\.0 of 100, Mixed: the geometric method/);
    // Levels 4, 4, 4 and 1: the geometric mean on the 1 to 100 base of 75, 75, 75 and 0 is
    // ((75.25^3)^(1/4) - 1)/0.99 = 24.8. To reach 40, 75.25^3·(1 + 0.99·x) = 40.6^4: x = 5.43.
    // Rounded up, because 5.4 would not do.
    const weak = explain(
      column(...all),
      scores((one) => (one === "RL" ? 1 : 4))
    ).flat();
    expect(weak[4]).toContain("is 24.8 of 100, Serious");
    expect(weak[4]).toContain("their plain mean is 56.3.");
    expect(weak[4]).toMatch(/It becomes Mixed when Respect .* reaches 5\.5\.$/);
    expect(explain(column(...codesOf("PW")), column(...codesOf("PW").map(() => 3)))).toHaveLength(
      1
    );
    const part = explain(
      column(...all),
      scores(() => 3).map(([cell], at) => [at < 5 ? "NI" : cell])
    );
    expect(part[4]![0]).toBe("There is no overall score: PW has none.");
  });

  it("is #N/A while no code is given", () => {
    expect(problem(() => explain(column(null, ""), column(null, 0)))).toMatch(/^#N\/A No code/);
  });
});
