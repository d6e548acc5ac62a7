import { DOMParser, type Document, type Element } from "@xmldom/xmldom";

/** The manifest as an XML tree; a fault in the XML throws. */
export function parseManifest(text: string): Document {
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, "text/xml");
}

export function elements(document: Document, localName: string): Element[] {
  return Array.from(document.getElementsByTagNameNS("*", localName));
}

/** The one element of that name. */
export function only(document: Document, localName: string): Element {
  const found = elements(document, localName);
  if (found.length !== 1 || found[0] === undefined) {
    throw new Error(`${found.length} elements ${localName}, not one`);
  }
  return found[0];
}

/** Resource id -> text, of images, addresses and strings. */
export function resources(document: Document): Map<string, string> {
  return new Map(
    ["Image", "Url", "String"]
      .flatMap((name) => elements(document, name))
      .filter((element) => element.hasAttribute("id"))
      .map((element) => [
        element.getAttribute("id") ?? "",
        element.getAttribute("DefaultValue") ?? "",
      ])
  );
}

/** Every address in the manifest that Office loads something from. */
export function addresses(document: Document): string[] {
  return Array.from(document.getElementsByTagName("*"))
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((value) => /^[a-z]+:\/\//.test(value));
}
