import { Field, Select } from "@fluentui/react-components";
import type { PlanView } from "../../barriers/plan/plan-views";
import { officeOf, type Offices } from "../../barriers/plan/roles";
import { asWords } from "../../text/numbers";
import { horizonWords } from "../../text/reports";
import { viewGroups, viewLabel, wholePlan } from "../../text/summary-task";

const groups = ["agency", "lever", "horizon"] as const;

function nameOf(view: PlanView, offices: Offices): string {
  if (view.by === "agency") return officeOf(view.value, offices);
  return view.by === "lever" ? asWords(view.value) : horizonWords[view.value];
}

const keyOf = (view: PlanView | null): string => (view === null ? "" : `${view.by}/${view.value}`);

/** Which part of the plan is shown: one agency, one lever or one horizon, or all of it. */
export function PlanViewChoice({
  views,
  offices,
  view,
  onView,
}: {
  /** Those that hold something. */
  views: readonly PlanView[];
  offices: Offices;
  view: PlanView | null;
  onView: (view: PlanView | null) => void;
}) {
  return (
    <Field label={viewLabel}>
      <Select
        value={keyOf(view)}
        onChange={(_, { value }) => onView(views.find((one) => keyOf(one) === value) ?? null)}
      >
        <option value="">{wholePlan}</option>
        {groups.map((group) => (
          <optgroup key={group} label={viewGroups[group]}>
            {views
              .filter(({ by }) => by === group)
              .map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {nameOf(one, offices)}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
