/** The one line under the title of the Assessment sheet. */
export const assessmentIntroduction =
  "What this assessment is about, and every number that the scores rest on. Shaded cells may be changed.";

/** How to fill in each field of the details table, by its name. */
export const detailNotes = {
  Partner: "The nation or organisation that is assessed.",
  "Programme or unit in scope":
    "Score for this programme or these units, not for the country at large.",
  "Forces assessed":
    "Name every force that is meant by “the forces”, attached auxiliaries included.",
  Round: "baseline, follow-up 1, follow-up 2 and so on.",
  "Assessment date": "Year, month and day. The look-back period ends on this date.",
  "Look-back period": "For example: the last 24 months.",
  "Assessors, by code": "Codes such as A-01; A-02. No names.",
  Handling:
    "How these sheets may be passed on. Printed on every page as it was when they were installed.",
} as const;
