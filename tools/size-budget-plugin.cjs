const { gzipSync } = require("node:zlib");

/**
 * Measures what a page loads before it can be used, as it travels (gzip -9), prints it, and fails
 * the build when it is more than agreed. Lazy chunks that a page asks for at once are named: they
 * are part of what people wait for.
 */
class SizeBudgetPlugin {
  /**
   * @param {Record<string, { limit: number, chunks?: string[] }>} budgets bytes by entry name;
   *   `chunks` are names of lazy chunks that the first view needs.
   */
  constructor(budgets) {
    this.budgets = budgets;
  }

  apply(compiler) {
    // What development builds weigh says nothing: they are not minimised.
    if (compiler.options.mode !== "production") return;
    const name = SizeBudgetPlugin.name;
    const measured = [];
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      // After everything that makes files smaller; once they are written webpack forgets their text.
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        measured.length = 0;
        for (const [entry, budget] of Object.entries(this.budgets)) {
          measured.push(measure(compilation, entry, budget));
        }
      });
    });
    // On standard error: standard output belongs to the command that builds on its way.
    compiler.hooks.done.tap(name, () => process.stderr.write(`${measured.join("\n")}\n`));
  }
}

/** What an entry weighs, in words; an error of the build when that is too much. */
function measure(compilation, entry, { limit, chunks = [] }) {
  const files = filesOf(compilation, entry, chunks);
  const bytes = files.reduce((sum, file) => sum + packedSize(compilation, file), 0);
  const sentence = `${entry}: ${kilobytes(bytes)} of ${kilobytes(limit)} kB gzipped (${files.join(", ")})`;
  if (bytes > limit) compilation.errors.push(new Error(`Over its size budget: ${sentence}`));
  return sentence;
}

function filesOf(compilation, entry, chunkNames) {
  const entrypoint = compilation.entrypoints.get(entry);
  if (entrypoint === undefined) throw new Error(`No entry ${entry} to measure`);
  const files = new Set(entrypoint.getFiles());
  for (const chunkName of chunkNames) {
    const group = compilation.namedChunkGroups.get(chunkName);
    if (group === undefined) throw new Error(`No chunk ${chunkName} to measure`);
    for (const file of group.getFiles()) files.add(file);
  }
  return [...files].filter((file) => file.endsWith(".js"));
}

function packedSize(compilation, file) {
  return gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length;
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1);

module.exports = SizeBudgetPlugin;
