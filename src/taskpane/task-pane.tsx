import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { PaneShell } from "./pane/pane-shell";
import { keepTabInside } from "./pane/tab-key";
import { useOfficeHost } from "./use-office-host";
import { usePaneTheme } from "./use-pane-theme";

/** The whole pane: theme, host and tasks. */
export function TaskPane() {
  const theme = usePaneTheme();
  const host = useOfficeHost();
  useEffect(() => keepTabInside(document), []);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <PaneShell host={host} />
    </FluentProvider>
  );
}
