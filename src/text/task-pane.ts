/** What the task pane says. */

export const paneTitle = "Human Security Assessment";

/** Where the pane is running, as far as Office.js says. */
export type PaneHost = "starting" | "excel" | "elsewhere";

export const hostSentence: Readonly<Record<Exclude<PaneHost, "excel">, string>> = {
  starting: "Connecting to Excel.",
  elsewhere:
    "Opened outside Excel: there is no workbook here. Side-load the add-in to see the pane in Excel.",
};
