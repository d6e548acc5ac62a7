/**
 * The HTML of the add-in's three pages. One function, so that no page can lack the Content
 * Security Policy or load Office from another address than the others.
 */

const defaultOfficeJs = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Addresses of Microsoft's scripts. Government clouds have their own: OFFICE_JS_URL is the full
 * address of office.js there, and the functions runtime lies beside it.
 * @throws {Error} when the address is not https or does not end in /office.js
 */
function officeAddresses(officeJs = defaultOfficeJs) {
  const url = new URL(officeJs);
  if (url.protocol !== "https:" || !url.pathname.endsWith("/office.js")) {
    throw new Error(`OFFICE_JS_URL must be an https address that ends in /office.js: ${officeJs}`);
  }
  return {
    origin: url.origin,
    office: url.href,
    functionsRuntime: new URL("custom-functions-runtime.js", url).href,
  };
}

/**
 * `style-src 'unsafe-inline'`: Fluent and office.js write style elements. Everything that is not
 * named is refused; frame-ancestors cannot be set in a page (Office frames it) and is left out.
 */
function contentSecurityPolicy(officeOrigin) {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // office.js reads its own settings there; our code makes no request.
    `connect-src 'self' ${officeOrigin}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** A page with its policy first: a meta policy binds only what comes after it. */
function pageHtml({ title, script, officeOrigin, body = "" }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(officeOrigin)}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>
    <script src="${script}"></script>
  </head>
  <body>${body}</body>
</html>
`;
}

module.exports = { officeAddresses, pageHtml };
