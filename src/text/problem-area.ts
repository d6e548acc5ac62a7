/** What the pane says where something was not done. */

export const problemHeading = "This was not done";
export const tryAgain = "Try again";
export const copyDetails = "Copy details";
export const detailsCopied = "The details were copied. They hold no content of your workbook.";
export const detailsToCopy = "Copy these details by hand:";
