import { parquetMetadata, parquetReadObjects } from "hyparquet";
import { parquetOf } from "../../src/terminal/portfolio-parquet";
import { humanSecurity } from "../frameworks/load";
import { rowsOfFile } from "../support/portfolio-rows";

const rows = rowsOfFile(humanSecurity(), { file: "=a.xlsx", partner: "Östmark", rounds: 2 });

function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

it("is read back by another program with the same values, texts untouched", async () => {
  const file = bufferOf(parquetOf("scores", rows));
  const read = await parquetReadObjects({ file });
  expect(read).toHaveLength(rows.scores.length);
  expect(read[0]).toMatchObject({
    File: "=a.xlsx",
    Assessment: null,
    Partner: "Östmark",
    Round: 1,
    "Category weight": 1,
    Score: 50,
    Coverage: 0.9,
    Band: "Mixed",
  });
});

it("says the type of every column and the version of the contract, also without rows", async () => {
  const file = bufferOf(parquetOf("mitigations", { ...rows, mitigations: [] }));
  const { schema, key_value_metadata: kept } = parquetMetadata(file);
  const types = new Map(schema.map(({ name, type }) => [name, type]));
  expect([types.get("Title"), types.get("Round"), types.get("Start month")]).toEqual([
    "BYTE_ARRAY",
    "INT32",
    "DOUBLE",
  ]);
  expect(kept).toContainEqual({ key: "hsa.portfolio.version", value: "1" });
  expect(await parquetReadObjects({ file })).toEqual([]);
});

it("leaves a count blank that no integer of 32 bits holds", async () => {
  const [first] = rows.scores;
  if (first === undefined) throw new Error("no row");
  const odd = [2.5, 3e9, Number.NaN, "7"].map((round) => ({ ...first, round }));
  const read = await parquetReadObjects({
    file: bufferOf(parquetOf("scores", { ...rows, scores: odd })),
  });
  expect(read.map(({ Round }) => Round as unknown)).toEqual([null, null, null, null]);
});
