/**
 * Lints pieces of text as if they were files of the project: reads [{ filePath, code }] from
 * standard input, writes one list of { ruleId, message } per piece. A process of its own, because
 * jest's sandbox cannot import ESLint's configuration, which is an ES module.
 */
const { ESLint } = require("eslint");
const { text } = require("node:stream/consumers");

async function main() {
  const snippets = JSON.parse(await text(process.stdin));
  const eslint = new ESLint();
  const results = [];
  for (const { filePath, code } of snippets) {
    const [result] = await eslint.lintText(code, { filePath });
    results.push((result?.messages ?? []).map(({ ruleId, message }) => ({ ruleId, message })));
  }
  process.stdout.write(JSON.stringify(results));
}

main().catch((error) => {
  process.stderr.write(String(error?.stack ?? error));
  process.exitCode = 1;
});
