const path = require("node:path");
const CopyWebpackPlugin = require("copy-webpack-plugin");
const CustomFunctionsMetadataPlugin = require("custom-functions-metadata-plugin");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const BuildStampPlugin = require("./tools/build-stamp-plugin.cjs");
const { devManifest } = require("./tools/dev-manifest.cjs");
const { functionSources } = require("./tools/function-sources.cjs");
const { functionsJson } = require("./tools/functions-json.cjs");
const FunctionsJsonPlugin = require("./tools/functions-json-plugin.cjs");
const { withAddress } = require("./tools/manifest-addresses.cjs");
const { officeAddresses, pageHtml, workbenchHtml } = require("./tools/page-html.cjs");
const SizeBudgetPlugin = require("./tools/size-budget-plugin.cjs");

const inProject = (...parts) => path.resolve(__dirname, ...parts);
const output = inProject(process.env.OUT_DIR ?? "dist");
const office = officeAddresses(process.env.OFFICE_JS_URL);
const baseUrl = process.env.ADDIN_BASE_URL;
const functionsSource = functionSources();
/**
 * One module that asks for all of them: as a list of entries each would stay a module of its own, and
 * webpack could not join them with what they share, which costs a seventh of their size.
 */
const functionsEntry = `data:text/javascript,${encodeURIComponent(
  functionsSource.map((file) => `import ${JSON.stringify(file)};`).join("\n")
)}`;

/** A second build reads unchanged modules from node_modules/.cache. */
const cacheFor = (name) => ({
  type: "filesystem",
  name,
  // What a loader of ours gave is kept too: it is asked again when the loader itself changes.
  buildDependencies: {
    config: [
      __filename,
      ...["functions-framework-loader", "fluent-tokens-loader", "typescript-loader"].map((name) =>
        inProject(`tools/${name}.cjs`)
      ),
    ],
  },
});

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Types are checked by `npm run typecheck`; here only the syntax is removed.
  use: inProject("tools/typescript-loader.cjs"),
};

/**
 * swc in place of webpack's own choice: a third of the time, and no more bytes with a third pass
 * (decision 0123).
 */
const minimised = {
  minimizer: [
    new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify,
      minimizerOptions: { compress: { passes: 3 } },
    }),
    // Pages stay with webpack's own choice.
    "...",
  ],
};

/** The functions take only a part of the framework's files; every other bundle takes them whole. */
const functionsFramework = {
  test: /[\\/]frameworks[\\/]human-security[\\/]\w+\.json$/,
  issuer: /[\\/](functions-framework|default-method|default-training)\.ts$/,
  type: "json",
  use: inProject("tools/functions-framework-loader.cjs"),
};

/** Fluent's table of tokens, said in a sentence. */
const fluentTokens = {
  test: /[\\/]@fluentui[\\/]tokens[\\/]lib[\\/]tokens\.js$/,
  use: inProject("tools/fluent-tokens-loader.cjs"),
};

const addInPages = [
  {
    name: "taskpane",
    title: "Human Security Assessment",
    from: "office",
    body: '<div id="root"></div>',
    // The task Portfolio reads files apart from the page.
    hasWorker: true,
  },
  {
    name: "functions",
    title: "Human Security Assessment: functions",
    from: "functionsRuntime",
    body: "",
  },
  { name: "commands", title: "Human Security Assessment: commands", from: "office", body: "" },
];

/** Office's own script stands in the head; ours is deferred after it. */
const shippedPage = ({ name, title, from, body, hasWorker }) =>
  new HtmlWebpackPlugin({
    filename: `${name}.html`,
    templateContent: pageHtml({
      ...{ title, body, hasWorker },
      ...{ script: office[from], officeOrigin: office.origin },
    }),
    chunks: [name],
    scriptLoading: "defer",
  });

/** The same page for the workbench: only the address of Office's script differs. */
const workbenchCopy = ({ name, title, from, body, hasWorker }) => {
  const file = from === "office" ? "office.js" : "custom-functions-runtime.js";
  return new HtmlWebpackPlugin({
    filename: `${name}.html`,
    templateContent: pageHtml({
      ...{ title, body, hasWorker },
      ...{ script: `/officejs/${file}`, officeOrigin: "'self'", own: `/${name}.js` },
    }),
    chunks: [],
  });
};

/** The pages that Excel loads, and everything the manifest points at. */
const web = (mode) => ({
  name: "web",
  mode,
  // Not eval-source-map: the pages' Content Security Policy refuses eval.
  devtool: "source-map",
  target: ["web", "es2020"],
  cache: cacheFor(`web-${mode}`),
  entry: {
    taskpane: "./src/taskpane/index.tsx",
    functions: functionsEntry,
    commands: "./src/commands/commands.ts",
  },
  output: {
    path: output,
    clean: { keep: /^(terminal|workbench|\.stamp)[\\/]/ },
    // Names that manifest.xml points at must not carry a hash; lazy chunks should.
    filename: "[name].js",
    chunkFilename: "chunks/[name].[contenthash:8].js",
    publicPath: "auto",
  },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: { rules: [typescript, functionsFramework, fluentTokens] },
  optimization: minimised,
  plugins: [
    new CustomFunctionsMetadataPlugin({ output: "functions.json", input: functionsSource }),
    new FunctionsJsonPlugin({ transform: (text) => functionsJson(text, baseUrl) }),
    ...addInPages.map(shippedPage),
    new SizeBudgetPlugin({
      taskpane: { limit: 80_000 },
      functions: { limit: 40_000 },
    }),
    new CopyWebpackPlugin({
      patterns: [
        { from: "assets", to: "assets" },
        {
          from: "manifest.xml",
          to: "manifest.xml",
          transform: (xml) => withAddress(String(xml), baseUrl),
        },
        {
          from: "manifest.xml",
          to: "manifest.dev.xml",
          transform: (xml) => devManifest(String(xml)),
        },
      ],
    }),
    new BuildStampPlugin({ folder: path.join(output, ".stamp"), name: "web" }),
  ],
  performance: { hints: mode === "production" ? "warning" : false, maxEntrypointSize: 600_000 },
});

/** The commands of the terminal, each one file that needs nothing from node_modules. */
const terminal = (mode) => ({
  name: "terminal",
  mode,
  devtool: false,
  target: "node20",
  cache: cacheFor(`terminal-${mode}`),
  entry: {
    assess: "./src/terminal/assess.ts",
    send: "./src/terminal/send.ts",
    portfolio: "./src/terminal/portfolio.ts",
    docs: "./src/terminal/docs.ts",
    examples: "./src/terminal/examples.ts",
  },
  output: {
    path: path.join(output, "terminal"),
    clean: true,
    filename: "[name].cjs",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  // The host finds office.js with createRequire when it runs: it must not be resolved here.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  // __dirname is the folder of the built file: the pages lie beside it.
  node: { __dirname: false, __filename: false },
  // Read by people in a stack trace, loaded from disk: nothing is gained by minimising.
  optimization: { minimize: false },
  plugins: [new BuildStampPlugin({ folder: path.join(output, ".stamp"), name: "terminal" })],
  performance: { hints: false },
});

/** For development: a page with a workbook and the add-in's own pages beside it. Never deployed. */
const workbench = (mode) => ({
  name: "workbench",
  mode,
  devtool: "source-map",
  target: ["web", "es2022"],
  cache: cacheFor(`workbench-${mode}`),
  entry: { workbench: "./src/workbench/page/index.tsx" },
  output: {
    path: path.join(output, "workbench"),
    clean: true,
    filename: "[name].js",
    chunkFilename: "workbench-chunks/[name].[contenthash:8].js",
    publicPath: "/",
  },
  resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
  module: { rules: [typescript] },
  optimization: minimised,
  plugins: [
    new HtmlWebpackPlugin({
      filename: "index.html",
      templateContent: workbenchHtml({
        title: "Workbench: Human Security Assessment",
        body: '<div id="root"></div>',
      }),
      chunks: ["workbench"],
      scriptLoading: "defer",
    }),
    ...addInPages.map(workbenchCopy),
    new BuildStampPlugin({ folder: path.join(output, ".stamp"), name: "workbench" }),
  ],
  performance: { hints: false },
});

module.exports = (_env, argv) => {
  const mode = argv.mode ?? "production";
  return [web(mode), terminal(mode), workbench(mode)];
};
