import { readFileSync } from "node:fs";
import { portfolioTables } from "../../src/portfolio/portfolio-columns";
import { portfolioContract } from "../../src/text/portfolio-contract";

const document = readFileSync("docs/developers/portfolio-contract.md", "utf8");

it("docs/developers/portfolio-contract.md is what the code says (else: npm run docs)", () => {
  expect(document).toBe(portfolioContract());
});

it("says of every column what it holds", () => {
  const lines = document.split("\n").filter((line) => /^\| [A-Z]/.test(line));
  const columns = Object.values(portfolioTables).flatMap((one) => Object.values(one));
  expect(lines.map((line) => line.split(" | ")[0]?.slice(2))).toEqual(columns);
  for (const line of lines)
    expect(line).toMatch(/^\| .+ \| (text|whole number|number) \| \S.* \|$/);
});
