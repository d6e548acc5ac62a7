import type { Framework } from "../../src/framework/framework";
import { defaultFramework } from "../../src/framework/default-framework";
import { loadFramework } from "../../src/framework/load-framework";
import type { FrameworkFiles } from "../../src/framework/load-framework";
import humanSecurityBarriers from "../../templates/frameworks/human-security/barriers.json";
import humanSecurityFramework from "../../templates/frameworks/human-security/framework.json";
import humanSecurityMitigations from "../../templates/frameworks/human-security/mitigations.json";
import humanSecurityTraining from "../../templates/frameworks/human-security/training.json";
import waterBarriers from "./community-water/barriers.json";
import waterFramework from "./community-water/framework.json";
import waterMitigations from "./community-water/mitigations.json";

/** A deep copy of the bundled framework's files, for tests that break one thing in it. */
export function humanSecurityFiles(): FrameworkFiles {
  return structuredClone({
    framework: humanSecurityFramework,
    barriers: humanSecurityBarriers,
    mitigations: humanSecurityMitigations,
    training: humanSecurityTraining,
  });
}

/** The same of the second framework, which has no training file. */
export function communityWaterFiles(): FrameworkFiles {
  return structuredClone({
    framework: waterFramework,
    barriers: waterBarriers,
    mitigations: waterMitigations,
  });
}

/** The bundled framework: four categories, five levels. */
export function humanSecurity(): Framework {
  return defaultFramework();
}

let water: Framework | null = null;

/** An invented framework of another field: three categories, four levels, other bands. */
export function communityWater(): Framework {
  if (water === null) {
    const result = loadFramework(communityWaterFiles());
    if (!result.ok) {
      throw new Error(JSON.stringify(result.problems, null, 2));
    }
    water = result.framework;
  }
  return water;
}
