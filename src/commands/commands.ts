/**
 * Page behind the ribbon buttons that run without the pane. Excel waits for it to report ready
 * before it shows the ribbon; the one button there is opens the pane and needs no code of ours.
 */
void Office.onReady();
