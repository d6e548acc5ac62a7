import { createRequire } from "node:module";
import js from "@eslint/js";
import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import globals from "globals";
import tseslint from "typescript-eslint";

const require = createRequire(import.meta.url);
const arrowsRule = require("./tools/eslint-arrows.cjs");
const {
  allowedImports,
  nodeFolders,
  officeGlobals,
  packageOwners,
  pureFolders,
} = require("./tools/arrows.cjs");

const pageFolders = ["taskpane", "commands"];
const workbenchPages = ["page", "grid", "charts", "transports/page"].map(
  (part) => `workbench/${part}`
);

const pageGlobals = [
  ...["window", "document", "self", "navigator", "location", "history", "localStorage"],
  ...["sessionStorage", "indexedDB", "alert", "confirm", "prompt"],
].map((name) => ({ name, message: "Only the pages (src/taskpane, src/commands) have a page." }));

const networkGlobals = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "Worker"].map(
  (name) => ({
    name,
    message: "The add-in makes no request: workbook content stays on the machine.",
  })
);

const nodeGlobals = ["process", "Buffer", "require", "module", "__dirname", "__filename"].map(
  (name) => ({ name, message: "Node is there in src/workbench and src/terminal only." })
);

const timeAndChance = ["setTimeout", "setInterval", "setImmediate", "performance", "crypto"].map(
  (name) => ({ name, message: "This folder is pure: time and chance are passed in." })
);

/** Blocked by Excel's web view: a dialog that never shows would hang the pane. */
const blockedDialogs = ["alert", "confirm", "prompt"].map((name) => ({
  name,
  message: `Office blocks ${name}() in add-ins: ask in the pane itself.`,
}));

const clockAndRandom = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "This folder has no clock: the time is passed in.",
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: "This folder has no clock: the time is passed in.",
  },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: "This folder has no clock: the time is passed in.",
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: "This folder has no chance: random numbers are passed in.",
  },
  {
    selector: "Identifier[name='globalThis']",
    message: "This folder is pure: it has no global state.",
  },
];

const unsafeMarkup = [
  {
    selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']",
    message: "Cell text is data, never markup.",
  },
  {
    selector: "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML)$/]",
    message: "Cell text is data, never markup.",
  },
];

/** `Excel.Range` as a type: the rule on globals sees values only. */
const officeTypes = (folder) =>
  Object.entries(officeGlobals)
    .filter(([, folders]) => !folders.includes(folder))
    .map(([name, folders]) => ({
      selector: `TSQualifiedName[left.name='${name}']`,
      message: `${name} may be named in src/${folders.join(", src/")} only.`,
    }));

/**
 * The parts of the rules that differ from folder to folder.
 * @param place What the rules are for: the folder, or the part of it that is a page.
 */
function folderRules(folder, place = folder, isPage = pageFolders.includes(folder)) {
  const isPure = pureFolders.includes(folder);
  const isNode = nodeFolders.includes(folder);
  const restricted = [
    ...Object.entries(officeGlobals)
      .filter(([, folders]) => !folders.includes(folder))
      .map(([name, folders]) => ({
        name,
        message: `${name} may be named in src/${folders.join(", src/")} only.`,
      })),
    ...(isPage ? blockedDialogs : pageGlobals),
    ...(isNode ? [] : [...networkGlobals, ...nodeGlobals]),
    ...(isPure ? timeAndChance : []),
  ];
  const packages = Object.entries(packageOwners)
    .filter(([, owners]) => !owners.includes(folder))
    .flatMap(([name]) => (name.endsWith("/*") ? [name] : [name, `${name}/*`]));
  return {
    files: [`src/${place}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-globals": ["error", ...restricted],
      "no-restricted-syntax": [
        "error",
        ...unsafeMarkup,
        ...officeTypes(folder),
        ...(isPure ? clockAndRandom : []),
      ],
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: packages,
              message: `Not in src/${folder}: see packageOwners in tools/arrows.cjs.`,
            },
            ...(isNode
              ? []
              : [{ group: ["node:*"], message: "No Node modules in what Excel runs." }]),
          ],
        },
      ],
      "no-console": folder === "terminal" ? "off" : "error",
      "@typescript-eslint/no-explicit-any": folder === "functions" ? "off" : "error",
    },
  };
}

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "coverage/**", ".certs/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      // A leading _ says that a parameter is there for its place only.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["**/*.cjs", "webpack.config.js"],
    languageOptions: { globals: globals.node, sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    // The plugin's own `recommended` leaves out .tsx and brings an old parser: take the rules only.
    plugins: { "office-addins": officeAddins, house: { rules: { arrows: arrowsRule } } },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      "house/arrows": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": [
        "error",
        { "ts-ignore": true, "ts-nocheck": true, "ts-expect-error": true },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      // The Content Security Policy of the pages refuses both.
      "no-eval": "error",
      "no-new-func": "error",
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  ...Object.keys(allowedImports).map((folder) => folderRules(folder)),
  // The page of the workbench; its host and its Node transport know no page.
  ...workbenchPages.map((place) => folderRules("workbench", place, true)),
  {
    files: ["src/{workbench,terminal}/**/*.ts"],
    languageOptions: { globals: globals.node },
  },
  {
    files: ["src/{taskpane,workbench}/**/*.tsx"],
    plugins: { "jsx-a11y": jsxA11y, "react-hooks": reactHooks },
    rules: { ...jsxA11y.flatConfigs.strict.rules, ...reactHooks.configs.recommended.rules },
  },
  {
    files: ["{test,bench}/**/*.{ts,tsx,cjs}"],
    languageOptions: { globals: { ...globals.jest, ...globals.node, ...globals.browser } },
    rules: {
      "@typescript-eslint/no-explicit-any": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  }
);
