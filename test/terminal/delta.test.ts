import { readFileSync } from "node:fs";
import path from "node:path";
import { humanSecurity } from "../frameworks/load";
import { assessBytes } from "./assess-file";

describe("assess over a workbook with finished rounds", () => {
  it("gives the rules on change what the last round was", async () => {
    const framework = humanSecurity();
    const delta = framework.barriers.find(({ when }) => when.includes("DELTA("));
    const bytes = readFileSync(path.resolve("templates/examples/five-rounds.xlsx"));
    const { json } = await assessBytes("five-rounds.xlsx", bytes, { framework });
    // RL-07 went from 2 to 1 in the last round.
    expect(json.barriers.find(({ id }: { id: string }) => id === delta?.id)).toMatchObject({
      status: "present",
    });
    expect(json.problems).toEqual([]);
  });
});
