import { releasedNamespace } from "../../text/described-function";

/**
 * Under which namespace Excel knows this add-in's functions. No call tells it: the manifest that
 * registers another one than the released (that for development) says so in the pane's address.
 *
 * @param search as `location.search`
 */
export function registeredNamespace(search: string): string {
  const named = new URLSearchParams(search).get("namespace") ?? "";
  return /^[A-Za-z][A-Za-z0-9_.]*$/.test(named) ? named : releasedNamespace;
}
