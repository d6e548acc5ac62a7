/** What the fictional analyst's workbook holds. No country, unit or person in it is real. */

export const activityHeaders = [
  "Date",
  "Unit",
  "Activity",
  "Place",
  "Participants",
  "Cost",
  "Status",
];

export const statuses = ["Planned", "Done", "Postponed", "Cancelled"];

export const units = ["2nd Brigade", "Military police", "Staff college"];

/** In the order of the headers; dates are Excel's serial numbers, costs in thousands. */
export const activities: readonly (readonly (string | number)[])[] = [
  [
    46037,
    "2nd Brigade",
    "Commanders' seminar on detention procedures",
    "Port Ansel",
    24,
    38.5,
    "Done",
  ],
  [
    46058,
    "Military police",
    "Course for detention officers, first part",
    "Port Ansel",
    18,
    52,
    "Done",
  ],
  [46090, "Staff college", "Review of the law of war curriculum", "Meridal", 9, 14.2, "Done"],
  [
    46113,
    "2nd Brigade",
    "Field exercise with a displaced-persons scenario",
    "Orsk Valley",
    140,
    96,
    "Done",
  ],
  [
    46142,
    "Military police",
    "Course for detention officers, second part",
    "Port Ansel",
    17,
    49.5,
    "Done",
  ],
  [
    46170,
    "Staff college",
    "Seminar with civil society on complaint routes",
    "Meridal",
    31,
    11.8,
    "Done",
  ],
  [
    46205,
    "2nd Brigade",
    "Table-top exercise: civilian harm report",
    "Port Ansel",
    26,
    9.4,
    "Postponed",
  ],
  [
    46236,
    "Military police",
    "Visit to two detention sites with the ministry",
    "Orsk Valley",
    6,
    7.9,
    "Done",
  ],
  [
    46266,
    "Staff college",
    "Instructor course on rules of engagement",
    "Meridal",
    12,
    33,
    "Planned",
  ],
  [
    46297,
    "2nd Brigade",
    "Follow-up exercise with casualty tracking cell",
    "Orsk Valley",
    120,
    88,
    "Planned",
  ],
  [46327, "Staff college", "Alumni survey on use of training", "Meridal", 0, 4.6, "Cancelled"],
];

export const todo = [
  "Ask the ministry which report on detention figures is the latest",
  "Second site visit: who can join from the legal section?",
  "Settle the handling line before anything is sent",
  "Compare with last year's budget",
];
