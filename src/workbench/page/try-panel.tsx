import { Button, Field, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { setReadOnly, setSheetProtected, setStructureProtected } from "../host/switches";
import type { WorkbookHost } from "../host/workbook-host";
import type { Session, Settings } from "./session";

const useStyles = makeStyles({
  panel: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(260px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    padding: tokens.spacingHorizontalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
    margin: 0,
  },
});

const EXCELS: readonly (readonly [version: string, name: string])[] = [
  ["1.9", "Excel 2019 (too old)"],
  ["1.14", "Excel 2021"],
  ["1.17", "Excel 2024"],
  ["1.20", "Microsoft 365"],
];

const FAILURES: readonly (readonly [code: string, message: string])[] = [
  ["GeneralException", "There was an internal error while processing the request."],
  ["AccessDenied", "You cannot perform the requested operation."],
  ["ServiceNotAvailable", "The service is unavailable."],
  ["RequestAborted", "The request was aborted during run time."],
];

const SLOW = 1500;

export interface TryPanelProps {
  readonly session: Session;
  readonly settings: Settings;
  /** Of settings that office.js asks for once: the pane has to be loaded anew. */
  readonly onSettings: (settings: Settings, reloadsPane: boolean) => void;
}

/** States that are hard to come by in Excel; none of them is saved in the file. */
export function TryPanel({ session, settings, onSettings }: TryPanelProps) {
  const styles = useStyles();
  const { host, desk } = session.book;
  useSyncExternalStore(
    (listener) => desk.subscribe(listener),
    () => desk.revision
  );
  // Of this workbook: the next one that is opened is neither edited nor slow.
  const [, setTurn] = useState(0);
  const isEditing = host.isEditingCell;
  const [slowHost, setSlowHost] = useState<WorkbookHost | null>(null);
  const isSlow = slowHost === host;
  const [failure, setFailure] = useState(FAILURES[0]?.[0] ?? "");
  const active = desk.tabs.find(({ id }) => id === desk.activeSheet);
  return (
    <section aria-label="Try" className={styles.panel}>
      <Switch
        checked={!settings.hasAddIn}
        label="Recipient without the add-in"
        onChange={(_event, { checked }) => {
          void (checked ? session.removeFunctions() : session.installFunctions());
          onSettings({ ...settings, hasAddIn: !checked }, false);
        }}
      />
      <Switch
        checked={desk.isReadOnly}
        label="Workbook open read-only"
        onChange={(_event, { checked }) => void setReadOnly(host, checked)}
      />
      <Switch
        checked={host.book.isStructureProtected}
        label="Structure of the workbook locked"
        onChange={(_event, { checked }) => void setStructureProtected(host, checked)}
      />
      <Switch
        checked={active?.isProtected ?? false}
        label={`Sheet “${active?.name ?? ""}” protected`}
        onChange={(_event, { checked }) => {
          if (active !== undefined) void setSheetProtected(host, active.id, checked);
        }}
      />
      <Switch
        checked={isEditing}
        label="Somebody is typing in a cell"
        onChange={(_event, { checked }) => {
          if (checked) host.beginCellEdit();
          else host.endCellEdit();
          setTurn((turn) => turn + 1);
        }}
      />
      <Switch
        checked={settings.platform === "web"}
        label="Blank cells as on the web (nothing, not 0)"
        onChange={(_event, { checked }) => {
          const platform = checked ? "web" : "desktop";
          void host.setPlatform(platform);
          onSettings({ ...settings, platform }, false);
        }}
      />
      <Switch
        checked={isSlow}
        label={`Slow: each answer takes ${SLOW / 1000} seconds more`}
        onChange={(_event, { checked }) => {
          host.setDelay(checked ? SLOW : 0);
          setSlowHost(checked ? host : null);
        }}
      />
      <Field label="Version of Excel">
        <Select
          value={settings.excelApi}
          onChange={(_event, { value }) => {
            host.setRequirementSets({ ExcelApi: value });
            onSettings({ ...settings, excelApi: value }, true);
          }}
        >
          {EXCELS.map(([version, name]) => (
            <option key={version} value={version}>
              {name}: ExcelApi {version}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Error of the next request">
        <Select value={failure} onChange={(_event, { value }) => setFailure(value)}>
          {FAILURES.map(([code]) => (
            <option key={code}>{code}</option>
          ))}
        </Select>
      </Field>
      <Button
        onClick={() => {
          const message = FAILURES.find(([code]) => code === failure)?.[1] ?? "";
          host.failBatch(1, 0, { code: failure, message });
        }}
      >
        Let the next request fail
      </Button>
    </section>
  );
}
