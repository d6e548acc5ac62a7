import barriers from "../../templates/frameworks/human-security/barriers.json";
import framework from "../../templates/frameworks/human-security/framework.json";
import mitigations from "../../templates/frameworks/human-security/mitigations.json";
import training from "../../templates/frameworks/human-security/training.json";
import type { Framework } from "./framework";
import { loadFramework } from "./load-framework";

let loaded: Framework | null = null;

/**
 * The framework that the add-in brings, read on the first call.
 * @throws Error when the bundled files do not load; a test keeps that from being shipped.
 */
export function defaultFramework(): Framework {
  if (loaded === null) {
    const result = loadFramework({ framework, barriers, mitigations, training });
    if (!result.ok) {
      const list = result.problems.map((p) => `${p.file} ${p.path}: ${p.rule}`).join("\n");
      throw new Error(`The bundled framework does not load:\n${list}`);
    }
    loaded = result.framework;
  }
  return loaded;
}
