/**
 * Writes `dist/.stamp/<name>` when a build has succeeded, with the time it STARTED as its own
 * time: a source that was saved while the build ran is then newer than the stamp. Output files
 * themselves tell nothing, because webpack leaves files alone whose content did not change.
 */
const fs = require("node:fs");
const path = require("node:path");

class BuildStampPlugin {
  constructor({ folder, name }) {
    this.file = path.join(folder, name);
  }
  apply(compiler) {
    let started = new Date();
    compiler.hooks.run.tap("BuildStampPlugin", () => {
      started = new Date();
      fs.rmSync(this.file, { force: true });
    });
    compiler.hooks.done.tap("BuildStampPlugin", (stats) => {
      if (stats.hasErrors() || compiler.watchMode) return;
      fs.mkdirSync(path.dirname(this.file), { recursive: true });
      fs.writeFileSync(this.file, `${compiler.options.mode}\n`);
      fs.utimesSync(this.file, started, started);
    });
  }
}
module.exports = BuildStampPlugin;
