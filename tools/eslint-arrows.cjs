/**
 * ESLint rule `house/arrows`: reports an import that points against tools/arrows.cjs. It resolves
 * relative paths, which `no-restricted-imports` cannot (a pattern such as "../package/*" would
 * also forbid a subfolder of that name), and it sees `import()` and `import("x")` types.
 */
const path = require("node:path");
const { allowedImports } = require("./arrows.cjs");

const root = path.resolve(__dirname, "../src");

/** Folder of src/ that a file belongs to; null outside src/ or directly in it. */
function folderOf(file) {
  const inside = path.relative(root, file).split(path.sep);
  return inside[0] === ".." || inside.length < 2 ? null : inside[0];
}

module.exports = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      forbidden: "src/{{from}} must not import from src/{{to}}: see tools/arrows.cjs.",
      unlisted: "src/{{from}} is not in tools/arrows.cjs: say there what it may import.",
    },
  },
  create(context) {
    const from = folderOf(context.filename);
    if (from === null) return {};

    function check(node, source) {
      if (typeof source !== "string" || !source.startsWith(".")) return;
      const to = folderOf(path.resolve(path.dirname(context.filename), source, "."));
      if (to === null || to === from) return;
      if (!(from in allowedImports)) {
        context.report({ node, messageId: "unlisted", data: { from } });
      } else if (!allowedImports[from].includes(to)) {
        context.report({ node, messageId: "forbidden", data: { from, to } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node, node.source.value),
      ExportAllDeclaration: (node) => check(node, node.source.value),
      ExportNamedDeclaration: (node) => check(node, node.source?.value),
      ImportExpression: (node) => check(node, node.source.value),
      TSImportType: (node) => check(node, node.argument.literal?.value ?? node.source?.value),
    };
  },
};
