/** Puts the address of a deployment where manifest.xml and functions.json say localhost. */

const developmentAddress = "https://localhost:3000/";

/**
 * @param {string} text the manifest, or any text that names the development address
 * @param {string | undefined} baseUrl https address of the folder that serves `dist/`; undefined
 *   keeps localhost
 * @throws {Error} when the address is not https, or carries a query or a fragment
 */
function withAddress(text, baseUrl) {
  if (baseUrl === undefined || baseUrl === "") return text;
  const url = new URL(baseUrl);
  if (url.protocol !== "https:" || url.search !== "" || url.hash !== "") {
    throw new Error(`ADDIN_BASE_URL must be an https address without ? or #: ${baseUrl}`);
  }
  const folder = url.href.endsWith("/") ? url.href : `${url.href}/`;
  return text.replaceAll(developmentAddress, folder);
}

module.exports = { developmentAddress, withAddress };
