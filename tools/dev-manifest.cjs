/**
 * Derives the manifest for development from manifest.xml. It has an id, a namespace and labels of
 * its own: Excel takes two manifests with one id, or two add-ins with one namespace, for each
 * other, and workbooks saved with the one then fail with the other.
 */

const developmentId = "bf96f694-86a8-4c3e-8e85-9cd11d691caf";

/** Each pattern must be there exactly once: a manifest that changed shape must not pass unnoticed. */
const changes = [
  [/(<Id>)[^<]+(<\/Id>)/g, `$1${developmentId}$2`],
  [/(<DisplayName DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="GetStarted\.Title" DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="Group\.Label" DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="OpenPane\.Label" DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="Check\.Label" DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="Summary\.Label" DefaultValue=")([^"]+)(")/g, "$1$2 [dev]$3"],
  [/(<bt:String id="Functions\.Namespace" DefaultValue=")([^"]+)(")/g, "$1$2_DEV$3"],
];

/** Every address of the pane. No call of Excel tells an add-in its namespace, so the address does. */
const paneAddress = /(taskpane\.html)(\?[^"]*)?"/g;

function withNamespace(xml) {
  const namespace = /<bt:String id="Functions\.Namespace" DefaultValue="([^"]+)"/.exec(xml)?.[1];
  return xml.replace(
    paneAddress,
    (_all, page, query = "") =>
      `${page}?namespace=${namespace}${query === "" ? "" : `&amp;${query.slice(1)}`}"`
  );
}

/** @throws {Error} when manifest.xml no longer has a part that must differ */
function devManifest(xml) {
  const changed = changes.reduce((text, [pattern, replacement]) => {
    const found = text.match(pattern)?.length ?? 0;
    if (found !== 1)
      throw new Error(`manifest.xml holds ${pattern.source} ${found} times, not once`);
    return text.replace(pattern, replacement);
  }, xml);
  return withNamespace(changed);
}

module.exports = { devManifest };
