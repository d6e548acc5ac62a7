import { FluentProvider } from "@fluentui/react-components";
import { useEffect } from "react";
import { PaneShell } from "./pane/pane-shell";
import { useOfficeHost } from "./use-office-host";
import { usePaneTheme } from "./use-pane-theme";

/** The whole pane: theme, host and tasks. */
export function TaskPane() {
  const theme = usePaneTheme();
  const host = useOfficeHost();
  useEffect(keepTab, []);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <PaneShell host={host} />
    </FluentProvider>
  );
}

/** Not needed before somebody presses Tab, so it is no part of what is loaded first. */
function keepTab(): () => void {
  let end: (() => void) | null = null;
  let isOver = false;
  import("./pane/tab-key").then(
    ({ keepTabInside }) => {
      if (!isOver) end = keepTabInside(document);
    },
    // Office.js goes on moving the focus by itself then.
    () => undefined
  );
  return () => {
    isOver = true;
    end?.();
  };
}
