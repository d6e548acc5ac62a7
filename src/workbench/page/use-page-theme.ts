import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkQuery = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/** The page around the workbook follows the system; the sheet stays paper, as in Excel. */
export function usePageTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches);
  return isDark ? webDarkTheme : webLightTheme;
}
