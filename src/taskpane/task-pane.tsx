import { FluentProvider } from "@fluentui/react-components";
import packageFile from "../../package.json";
import { StartView } from "./start-view";
import { useOfficeHost } from "./use-office-host";
import { usePaneTheme } from "./use-pane-theme";

/** The whole pane: theme, host and the one view it has. */
export function TaskPane() {
  const theme = usePaneTheme();
  const host = useOfficeHost();
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <StartView version={packageFile.version} host={host} />
    </FluentProvider>
  );
}
