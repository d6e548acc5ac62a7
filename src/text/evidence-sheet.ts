/** The one line under the title of the evidence log. */
export const evidenceIntroduction =
  "One item a row. Use source codes such as S-014 and months, never names or exact dates of sources. Type on below the last row and the table grows.";

export const evidencePrompts = {
  type: "data: an existing dataset or document. interview: a stakeholder. site: seen on a site visit.",
  selfReported:
    "yes: the assessed force itself says so. Where all items of an indicator come from it alone, confidence is one step lower.",
  level: "The level that this item by itself speaks for; blank where it speaks for none.",
  reliability:
    "Of the source: A reliable, B usually reliable, C fairly reliable, D not usually reliable, E unreliable, F cannot be judged.",
  credibility:
    "Of this item: 1 confirmed by others, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged.",
  sharing: "How far this item may travel: the widest circle that may read it.",
  consent:
    "What the source agreed to. none: keep it internal. quote without attribution: words may be quoted, never with who said them.",
  use: "Of a dataset's value. direct: it proposes a level, and a person confirms it. ceiling: the score is not above it. context: it only informs.",
} as const;
