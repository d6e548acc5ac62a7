/**
 * Post-processes functions.json, which custom-functions-metadata-plugin emits as an asset in the
 * `compilation` hook and whose top-level keys it offers no way to choose. Runs in processAssets,
 * when every plugin has added its assets.
 */
class FunctionsJsonPlugin {
  /** @param {{ file?: string, transform: (text: string) => object }} options */
  constructor({ file = "functions.json", transform }) {
    this.file = file;
    this.transform = transform;
  }
  apply(compiler) {
    const { Compilation, WebpackError, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("FunctionsJsonPlugin", (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: "FunctionsJsonPlugin", stage: Compilation.PROCESS_ASSETS_STAGE_DERIVED },
        () => {
          const asset = compilation.getAsset(this.file);
          if (!asset) {
            compilation.errors.push(new WebpackError(`${this.file} was not generated`));
            return;
          }
          const json = this.transform(String(asset.source.source()));
          compilation.updateAsset(
            this.file,
            new sources.RawSource(JSON.stringify(json, null, 2) + "\n")
          );
        }
      );
    });
  }
}
module.exports = FunctionsJsonPlugin;
