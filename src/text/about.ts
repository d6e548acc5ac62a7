/** What the add-in says of itself at the foot of the pane. */

export const aboutLabel = "About this add-in";

export const paneIntroduction =
  "Assesses how ready a partner is to improve people's safety and rights: human security in the " +
  "sense of the United Nations. An indicator framework is added to a workbook you already use, " +
  "your scores are checked and added up by category, and barriers are listed with what may ease " +
  "each of them.";

export const functionsNote =
  "The scoring method is there as functions for your own sheets too: More, Functions lists them.";

export const privacyNote =
  "Nothing in your workbook leaves this computer: the add-in sends nothing anywhere.";

export const versionSentence = (version: string): string => `Version ${version}`;
