const {
  allowedImports,
  nodeFolders,
  packageOwners,
  shippedFolders,
} = require("./tools/arrows.cjs");

const anyOf = (names) => `(${names.join("|")})`;
const literal = (text) => text.replace(/[.\\+?^$|()[\]{}]/g, "\\$&");
/** A package that has no entry for Node keeps its bare name, without node_modules. */
const inPackage = (name) => `(^|node_modules/)${literal(name).replace("*", "[^/]+")}(/|$)`;

/** One rule per folder: everything in src/ that it does not name is forbidden. */
const arrows = Object.entries(allowedImports).map(([folder, allowed]) => ({
  name: `arrow-${folder}`,
  severity: "error",
  from: { path: `^src/${folder}/` },
  to: { path: "^src/", pathNot: `^src/${anyOf([folder, ...allowed])}/` },
}));

const packages = Object.entries(packageOwners).map(([name, owners]) => ({
  name: `package-${name}`,
  severity: "error",
  from:
    owners.length > 0 ? { path: "^src/", pathNot: `^src/${anyOf(owners)}/` } : { path: "^src/" },
  to: { path: inPackage(name) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: "folder-not-listed",
      comment: "A new folder of src/ says in tools/arrows.cjs what it may import.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${anyOf(Object.keys(allowedImports))}/` },
      to: {},
    },
    { name: "no-circular", severity: "error", from: { path: "^src/" }, to: { circular: true } },
    {
      name: "not-to-unresolvable",
      severity: "error",
      from: { path: "^src/" },
      to: { couldNotResolve: true },
    },
    {
      name: "no-development-code",
      comment: "Shipped and terminal code must not depend on tests, benches or build tools.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(test|bench|tools|dist)/" },
    },
    {
      name: "no-node-in-the-pane",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${anyOf(nodeFolders)}/` },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "no-development-package-shipped",
      severity: "error",
      from: { path: `^src/${anyOf(shippedFolders)}/` },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
    {
      name: "templates-through-framework",
      comment: "Content reaches the code as a loaded Framework, not as a file somebody reads.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/framework/" },
      to: { path: "^templates/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
