import { useEffect, useState } from "react";
import type { PaneHost } from "../text/task-pane";

/**
 * Where the pane runs. Without office.js (blocked, or the page opened on its own) it is elsewhere
 * at once; with it, Office.onReady decides.
 */
export function useOfficeHost(): PaneHost {
  const [host, setHost] = useState<PaneHost>(
    typeof Office === "undefined" ? "elsewhere" : "starting"
  );
  useEffect(() => {
    if (typeof Office === "undefined") return;
    void Office.onReady(({ host: application }) =>
      setHost(application === Office.HostType.Excel ? "excel" : "elsewhere")
    );
  }, []);
  return host;
}
