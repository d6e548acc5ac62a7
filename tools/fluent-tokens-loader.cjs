/**
 * Fluent's `tokens` is a table of some 470 lines that all say `name: "var(--name)"`: 3 kB gzipped of what
 * the pane loads before it shows anything. In its place comes a table that says so when it is asked;
 * the few that say something else (with a value to fall back on) are kept as they are.
 *
 * @throws {Error} when the file holds anything but texts; listing the tokens throws when it runs,
 *   because a table that knows no names cannot be listed.
 */
module.exports = function fluentTokensLoader(source) {
  const tokens = tableOf(source);
  const others = Object.entries(tokens).filter(([name, value]) => value !== `var(--${name})`);
  for (const [name, value] of Object.entries(tokens)) {
    if (typeof value !== "string") throw new Error(`Fluent's token ${name} is no text`);
  }
  return [
    `const others = ${JSON.stringify(Object.fromEntries(others))};`,
    "const refuse = () => { throw new Error('The tokens cannot be listed.'); };",
    "const get = (known, name) => known[name] ?? `var(--${name})`;",
    "export const tokens = /*#__PURE__*/ new Proxy(others, { get, ownKeys: refuse });",
  ].join("\n");
};

/** What the module exports. It imports nothing, which the build notices when it changes. */
function tableOf(source) {
  const start = "export const tokens = ";
  if (!source.startsWith(start) || /\b(import|export)\b/.test(source.slice(start.length))) {
    throw new Error("Fluent's tokens are written in another way than this build knows");
  }
  return new Function(`return ${source.slice(start.length)}`)();
}
