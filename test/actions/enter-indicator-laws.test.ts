import fc from "fast-check";
import { check } from "../../src/actions/check";
import { enterIndicator, type EnterIndicatorRequest } from "../../src/actions/enter-indicator";
import { tableNames } from "../../src/sheets/table-names";
import { communityWater } from "../frameworks/load";
import { byHand, valuesOf } from "../support/excel";
import { openInstalled } from "../support/installed";

const water = communityWater();
const category = water.categories[0]!.code;
const table = tableNames(water).category.get(category)!;
const codes = water.indicators.filter((one) => one.category === category).map(({ code }) => code);

type Disturbance =
  | { readonly kind: "sorted"; readonly order: readonly number[] }
  | { readonly kind: "column"; readonly at: number }
  | { readonly kind: "twin"; readonly row: number; readonly of: number; readonly spelling: number }
  | { readonly kind: "gone"; readonly header: string }
  | { readonly kind: "renamed" }
  | { readonly kind: "sheet-renamed" };

const positions = codes.map((_, index) => index);
const position = fc.nat({ max: codes.length - 1 });
const disturbance: fc.Arbitrary<Disturbance> = fc.oneof(
  fc.record({
    kind: fc.constant("sorted" as const),
    order: fc.shuffledSubarray(positions, { minLength: codes.length }),
  }),
  fc.record({ kind: fc.constant("column" as const), at: fc.nat({ max: 6 }) }),
  fc.record({
    kind: fc.constant("twin" as const),
    row: position,
    of: position,
    spelling: fc.nat({ max: 2 }),
  }),
  fc.record({
    kind: fc.constant("gone" as const),
    header: fc.constantFrom("Score", "Confidence", "Basis", "Question"),
  }),
  fc.constant({ kind: "renamed" } as const),
  fc.constant({ kind: "sheet-renamed" } as const)
);

function spelt(code: string, spelling: number): string {
  return [code, code.toLowerCase(), `${code}  `][spelling] ?? code;
}

/** What a user does to the table, through its id: names may change on the way. */
async function disturb(
  host: Parameters<typeof byHand>[0],
  id: string,
  one: Disturbance
): Promise<void> {
  await byHand(host, async (workbook, sync) => {
    const found = workbook.tables.getItem(id);
    const body = found.columns.getItem("Code").getDataBodyRange();
    body.load("values");
    const gone = found.columns.getItemOrNullObject(one.kind === "gone" ? one.header : "Code");
    gone.load("name");
    await sync();
    if (one.kind === "sorted") body.values = one.order.map((row) => body.values[row]!);
    if (one.kind === "column") {
      const name = `Own ${Math.random()}`;
      found.columns.add(one.at, [[name], ...codes.map(() => ["mine"])]);
    }
    if (one.kind === "twin") {
      body.getCell(one.row, 0).values = [[spelt(codes[one.of]!, one.spelling)]];
    }
    if (one.kind === "gone" && !gone.isNullObject) gone.delete();
    if (one.kind === "renamed") found.name = "Mine";
    if (one.kind === "sheet-renamed") found.worksheet.name = "Bob's";
  });
}

const anEntry: fc.Arbitrary<EnterIndicatorRequest["entry"]> = fc.record({
  code: fc.constantFrom(...codes),
  entry: fc.oneof(
    fc.record({
      kind: fc.constant("score" as const),
      level: fc.integer({ min: 1, max: water.scale.levels.length }),
    }),
    fc.constantFrom({ kind: "notApplicable" as const }, { kind: "noInformation" as const })
  ),
  confidence: fc.constantFrom("High", "Low", null),
  evidence: fc.subarray(["data", "interview", "site"] as const),
  basis: fc.constantFrom("", "Seen", "=1+1", "3-4"),
});

it("reads afterwards as it was entered, or refuses; and no other row is touched", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(disturbance, { maxLength: 4 }),
      fc.array(anEntry, { minLength: 1, maxLength: 3 }),
      async (disturbances, entries) => {
        const { host } = await openInstalled(water);
        const ids = await byHand(host, async ({ tables, worksheets }, sync) => {
          const found = tables.getItem(table);
          const sheet = worksheets.getItem(`HSA ${category}`);
          found.load("id");
          sheet.load("id");
          await sync();
          return { table: found.id, sheet: sheet.id };
        });
        for (const one of disturbances) await disturb(host, ids.table, one);
        for (const entry of entries) {
          const before = await valuesOf(ids.sheet);
          const outcome = await enterIndicator({ framework: water, entry });
          const after = await valuesOf(ids.sheet);
          const changed = after.flatMap((cells, row) =>
            JSON.stringify(cells) === JSON.stringify(before[row]) ? [] : [row]
          );
          if (outcome.kind !== "entered") {
            expect(outcome.kind).toBe("refused");
            expect(changed).toEqual([]);
            continue;
          }
          expect(changed.length).toBeLessThanOrEqual(1);
          const read = await check({ framework: water });
          if (read.kind !== "checked") throw new Error(read.kind);
          const held = read.assessment.entries.find(({ code }) => code === entry.code);
          expect({ ...held, place: undefined, weight: 1 }).toEqual({
            ...entry,
            place: undefined,
            weight: 1,
          });
          expect(held?.place).toEqual(outcome.place);
        }
      }
    ),
    { numRuns: 25 }
  );
});
