import { indicatorChangeHeader } from "../../sheets/change/indicator-change-rows";
import { taskerHeader } from "../../sheets/tasker-rows";
import { timelineColumns } from "../../sheets/timeline-sheet";
import { timelineSigns } from "../../text/reports";
import { otherEvidence } from "../../text/send";
import type { TableRule } from "./table-rule";

const evidenceHeader = "New evidence";
const whyHeader = "Why";
/** The sentence that names the items on which a movement rests. */
const named = /^New evidence: (.*)$/su;

/** Which items of a list the readers may see, and whether all of them. */
function seen(list: string, items: ReadonlySet<string>) {
  const ids = list.split(/\s*,\s*/);
  const visible = ids.filter((id) => items.has(id.toLowerCase()));
  return { visible, isWhole: visible.length === ids.length };
}

/**
 * What of the sheets that are written from others may be read outside: the add-in's own wording. The
 * change names items of evidence: of these the ones that the readers may see, and where there are
 * others neither which nor how many.
 *
 * @param items ids, in lower case, of the evidence that the readers may see
 * @param entered columns of the tasker whose texts go whoever wrote them
 */
export function reportRules(
  items: ReadonlySet<string>,
  entered: ReadonlySet<string>
): Readonly<Record<string, TableRule>> {
  const isMonth = new RegExp(`^${timelineSigns.boundary}?\\d{1,4}$`, "u");
  const fixed: readonly string[] = timelineColumns;
  return {
    hsa_change: {
      headers: new Set(indicatorChangeHeader),
      replaces: (text, header) => {
        if (header === evidenceHeader) return seen(text, items).visible.join(", ") || null;
        const list = header === whyHeader ? named.exec(text)?.[1] : undefined;
        if (list === undefined) return undefined;
        const { visible, isWhole } = seen(list, items);
        return isWhole ? undefined : otherEvidence(visible);
      },
    },
    hsa_tasker: { headers: new Set(taskerHeader), free: entered },
    // A column for every few months, as many as the plan takes.
    hsa_timeline: { headers: { has: (header) => fixed.includes(header) || isMonth.test(header) } },
  };
}
