export const PANE_HEIGHT: number;
export const alsoDark: readonly string[];
export const sheetExamples: readonly string[];
export const paneTasks: Readonly<Record<string, object>>;
