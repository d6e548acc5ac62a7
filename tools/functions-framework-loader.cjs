const path = require("node:path");

/** Of each record of a list only these members; a member that a record lacks stays away. */
const only = (list, members) =>
  list.map((one) =>
    Object.fromEntries(members.filter((name) => name in one).map((name) => [name, one[name]]))
  );

/** What functions-framework.ts, default-method.ts and default-training.ts read of each file. */
const kept = {
  "framework.json": ({ scale, method, categories, indicators, conversions }) => ({
    scale,
    method,
    categories,
    indicators: only(indicators, [
      ...["code", "category", "name", "question", "levels", "red_line", "evidence_types"],
      ...["data_sources", "review_every_months", "evidence_max_age_months"],
    ]).map((one) => ({
      ...one,
      data_sources: only(one.data_sources ?? [], ["id", "conversion", "use"]),
    })),
    conversions: Object.fromEntries(
      Object.entries(conversions)
        .filter(([name]) => name !== "$comment")
        .map(([name, one]) => [
          name,
          only([one], ["type", "map", "thresholds", "scores", "min", "max", "vintages"])[0],
        ])
    ),
  }),
  "barriers.json": ({ barriers }) => ({
    barriers: only(barriers, ["id", "name", "when", "severity", "mitigations"]),
  }),
  "training.json": ({ levels, audiences, scenarios, self_inclusion_items, index }) => ({
    levels: levels.map(() => 0),
    audiences: only(audiences, ["code", "weight"]),
    scenarios: only(scenarios, ["code"]),
    self_inclusion_items: self_inclusion_items.map(() => 0),
    index,
  }),
  "mitigations.json": ({ posting_months, mitigations }) => ({
    posting_months,
    mitigations: only(mitigations, ["id", "lever", "title", "lead_agency", "horizon_months"]),
  }),
};

/**
 * Leaves out of the framework's files what no custom function reads. webpack does so by itself only
 * where every member is named in full, which a list of indicators does not allow; the whole files
 * would take the functions over their size budget.
 */
module.exports = function functionsFrameworkLoader(source) {
  const name = path.basename(this.resourcePath);
  const prune = kept[name];
  if (prune === undefined) throw new Error(`Nothing is said of what to keep of ${name}`);
  return JSON.stringify(prune(JSON.parse(source)));
};
