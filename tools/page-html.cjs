/**
 * The HTML of the add-in's three pages and of the workbench. One function, so that no page can lack the Content
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
function contentSecurityPolicy(officeOrigin, hasWorker) {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigin}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    // office.js reads its own settings there; our code makes no request.
    `connect-src 'self' ${officeOrigin}`,
    ...(hasWorker ? ["worker-src 'self'"] : []),
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");
}

/** What the workbench's own page may do: it frames the add-in's pages and reads files beside it. */
const workbenchPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join("; ");

/**
 * A page with its policy first: a meta policy binds only what comes after it.
 * @param {object} page
 * @param {string} page.script address of Office's script, which comes before everything of ours
 * @param {string} page.officeOrigin as the policy names it
 * @param {boolean} [page.hasWorker] whether it may start workers of ours
 * @param {string} [page.own] address of our script, where the build does not put it in itself
 */
function pageHtml({ title, script, officeOrigin, body = "", hasWorker = false, own }) {
  const ours = own === undefined ? "" : `\n    <script defer="defer" src="${own}"></script>`;
  return html({
    title,
    policy: contentSecurityPolicy(officeOrigin, hasWorker),
    scripts: `\n    <script src="${script}"></script>${ours}`,
    body,
  });
}

function workbenchHtml({ title, body }) {
  return html({ title, policy: workbenchPolicy, scripts: "", body });
}

function html({ title, policy, scripts, body }) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="UTF-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="referrer" content="no-referrer" />
    <title>${title}</title>${scripts}
  </head>
  <body style="margin: 0">${body}</body>
</html>
`;
}

module.exports = { officeAddresses, pageHtml, workbenchHtml };
