import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const darkQuery = "(prefers-color-scheme: dark)";

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(darkQuery);
  query.addEventListener("change", onChange);
  return () => query.removeEventListener("change", onChange);
}

/**
 * Light or dark as the system is. Office.context.officeTheme is not used: Excel on the web leaves
 * it undefined, and elsewhere it does not follow a change.
 */
export function usePaneTheme(): Theme {
  const isDark = useSyncExternalStore(subscribe, () => window.matchMedia(darkQuery).matches);
  return isDark ? webDarkTheme : webLightTheme;
}
