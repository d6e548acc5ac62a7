import { readFile } from "node:fs/promises";
import path from "node:path";
import { FunctionsRealm } from "../workbench/transports/functions-realm";

/** The built pages lie beside the folder of the built commands. */
function readBuilt(name: string): Promise<string> {
  return readFile(path.resolve(__dirname, "..", name), "utf8");
}

/** The custom functions as the build left them. */
export async function builtFunctions(): Promise<FunctionsRealm> {
  const [functionsJs, functionsJson] = await Promise.all([
    readBuilt("functions.js"),
    readBuilt("functions.json"),
  ]);
  return new FunctionsRealm({
    namespace: "HSA",
    functionsJs,
    functionsJson,
    // The library hands results over at most twice a second; nobody is watching cells here.
    fastTimers: true,
    // The command's own packages, whatever folder it is called from.
    directory: __dirname,
  });
}
