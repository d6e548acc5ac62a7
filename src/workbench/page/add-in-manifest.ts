/** What the workbench takes from the add-in's manifest: its buttons and where its pages are. */

type ButtonAction =
  | { readonly kind: "pane"; readonly url: string }
  | { readonly kind: "function"; readonly name: string };

export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the 32-pixel icon. */
  readonly icon: string;
  readonly action: ButtonAction;
}

export interface AddInManifest {
  readonly name: string;
  /** Label of the group that the buttons stand in. */
  readonly group: string;
  readonly buttons: readonly RibbonButton[];
  readonly commandsPage: string;
  readonly functionsPage: string;
  readonly functionsMetadata: string;
  readonly namespace: string;
}

/**
 * Reads the add-in only manifest.
 *
 * @param here the origin that serves the pages: it stands in for the one that the manifest names.
 * @throws Error when the text is no XML.
 */
export function readManifest(xml: string, here: string): AddInManifest {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  if (named(manifest, "parsererror").length > 0) throw new Error("The manifest is no XML.");
  const resources = new Map(
    ["Image", "Url", "String"]
      .flatMap((name) => named(manifest, name))
      .map((element) => [attribute(element, "id"), attribute(element, "DefaultValue")])
  );
  const text = (element: Element | undefined): string =>
    resources.get(attribute(element, "resid")) ?? "";
  const address = (element: Element | undefined): string => {
    const url = text(element);
    if (url === "") return "";
    const { pathname, search } = new URL(url);
    return new URL(pathname + search, here).href;
  };
  const within = (name: string, inside: string): Element | undefined =>
    named(named(manifest, name)[0], inside)[0];
  return {
    name: attribute(named(manifest, "DisplayName")[0], "DefaultValue"),
    group: text(within("Group", "Label")),
    buttons: named(manifest, "Control").map((control) => ({
      id: attribute(control, "id"),
      label: text(named(control, "Label")[0]),
      tip: text(named(control, "Description")[0]),
      icon: address(named(control, "Image").find((image) => attribute(image, "size") === "32")),
      action: actionOf(named(control, "Action")[0], address),
    })),
    commandsPage: address(named(manifest, "FunctionFile")[0]),
    functionsPage: address(within("Page", "SourceLocation")),
    functionsMetadata: address(within("Metadata", "SourceLocation")),
    namespace: text(named(manifest, "Namespace")[0]),
  };
}

function actionOf(
  action: Element | undefined,
  address: (element: Element | undefined) => string
): ButtonAction {
  const name = named(action, "FunctionName")[0]?.textContent?.trim();
  return name === undefined
    ? { kind: "pane", url: address(named(action, "SourceLocation")[0]) }
    : { kind: "function", name };
}

function named(parent: Document | Element | undefined, localName: string): Element[] {
  return Array.from(parent?.getElementsByTagNameNS("*", localName) ?? []);
}

function attribute(element: Element | undefined, name: string): string {
  return element?.getAttribute(name) ?? "";
}
