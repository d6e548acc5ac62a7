/** What a frame is for; office.js is told by flags in the frame's name. */
export type FrameKind = "taskpane" | "functions" | "commands";

const APPLICATION = { excelOnTheWeb: 16 } as const;
const APP_VERSION = "16.01";
const LOCALE = "en-US";
export const APP_ID = "workbench";

/** Bit 2: the page runs custom functions; office.js announces itself then. */
const FLAGS: Readonly<Record<FrameKind, number>> = { taskpane: 0, functions: 2, commands: 0 };

/** As office.js reads it from the frame's name and from `?_host_Info=`. */
export function hostInfo(kind: FrameKind): string {
  return `Excel$Web$${APP_VERSION}$${LOCALE}$telemetry$$$${FLAGS[kind]}`;
}

/** What every Excel that has task panes offers besides its own set. */
const OTHER_SETS = {
  AddinCommands: "1.1",
  CompressedFile: "1.1",
  // Results come as `SetInvocationArrayResults`, without timings.
  CustomFunctions: "1.7",
  DialogApi: "1.1",
  File: "1.1",
  Selection: "1.1",
  Settings: "1.1",
};

export interface FrameContext {
  readonly kind: FrameKind;
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Document settings, key to JSON text. */
  readonly settings: readonly (readonly [string, string])[];
  readonly isReadOnly: boolean;
}

/** The answer to `getAppContextAsync`; the client takes none of these as absent. */
export function appContext(frame: FrameContext): Readonly<Record<string, unknown>> {
  const isPane = frame.kind === "taskpane";
  return {
    _id: APP_ID,
    _appName: APPLICATION.excelOnTheWeb,
    _appVersion: APP_VERSION,
    _appUILocale: LOCALE,
    _dataLocale: LOCALE,
    _docUrl: new URL("/workbook.xlsx", window.location.href).href,
    _clientMode: frame.isReadOnly ? 0 : 1,
    _settings: frame.settings,
    _reason: 1,
    _osfControlType: isPane ? 1 : 0,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: `${APP_ID}-${frame.kind}`,
    _appMinorVersion: 1,
    _hostFullVersion: "16.0.0.0",
    _addinName: APP_ID,
    // 1 hidden, 2 as a task pane.
    _initialDisplayMode: isPane ? 2 : 1,
    _requirementMatrix: JSON.stringify({ ...OTHER_SETS, ...frame.requirementSets }),
  };
}
