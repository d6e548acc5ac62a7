import { FluentProvider } from "@fluentui/react-components";
import { PaneShell } from "./pane/pane-shell";
import { useOfficeHost } from "./use-office-host";
import { usePaneTheme } from "./use-pane-theme";

/** The whole pane: theme, host and tasks. */
export function TaskPane() {
  const theme = usePaneTheme();
  const host = useOfficeHost();
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <PaneShell host={host} />
    </FluentProvider>
  );
}
