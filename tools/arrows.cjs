/**
 * Which folder of src/ may import which: the one place that says it. ESLint (in the editor and in
 * `npm run lint`) and dependency-cruiser (which also follows re-exports and dynamic imports) both
 * read this table, so they cannot disagree. docs/developers/architecture.md has the reasons.
 */
const knowledge = ["framework", "assessment", "scoring", "training", "barriers"];
const described = [...knowledge, "portfolio", "text", "sheets"];

/** A folder may always import from itself. */
const allowedImports = {
  framework: [],
  assessment: ["framework"],
  scoring: ["framework", "assessment"],
  training: ["framework", "assessment"],
  barriers: ["framework", "assessment", "scoring", "training"],
  // What many assessments hold together, as rows of a contract.
  portfolio: knowledge,
  text: [...knowledge, "portfolio"],
  sheets: [...knowledge, "portfolio", "text"],
  package: [],
  workbook: described,
  actions: [...described, "workbook", "package"],
  // The front doors call actions/ and never reach past it to workbook/.
  taskpane: [...described, "actions"],
  commands: [...described, "actions"],
  functions: [...knowledge, "text"],
  workbench: ["package"],
  terminal: [...described, "actions", "package", "workbench"],
};

/** No host, no page, no clock, no chance, no files: the same input gives the same output. */
const pureFolders = [...described, "package", "functions"];

/** What the add-in ships; workbench and terminal are for development and may use more. */
const shippedFolders = Object.keys(allowedImports).filter(
  (folder) => folder !== "workbench" && folder !== "terminal"
);

/** Global objects of Office, and the folders that may name them. */
const officeGlobals = {
  Excel: ["workbook"],
  OfficeExtension: ["workbook"],
  Office: ["workbook", "taskpane", "commands"],
  CustomFunctions: ["functions"],
};

/** Packages that only some folders may import; a package that is not listed is free. */
const packageOwners = {
  react: ["taskpane", "workbench"],
  "react-dom": ["taskpane", "workbench"],
  "@fluentui/*": ["taskpane", "workbench"],
  "@tanstack/*": ["workbench"],
  "d3-scale": ["workbench"],
  "d3-shape": ["workbench"],
  numfmt: ["workbench"],
  fflate: ["package"],
  saxes: ["package"],
  "@xmldom/xmldom": ["package"],
  "@borgar/fx": ["package", "workbook", "workbench"],
  "@formulajs/formulajs": ["workbench"],
  papaparse: ["terminal"],
  "hyparquet-writer": ["terminal"],
  // Fetched by the page from Microsoft, or read from node_modules by the host: never bundled.
  "@microsoft/office-js": [],
};

/** The folders that may use Node's own modules. */
const nodeFolders = ["workbench", "terminal"];

module.exports = {
  allowedImports,
  pureFolders,
  shippedFolders,
  officeGlobals,
  packageOwners,
  nodeFolders,
};
