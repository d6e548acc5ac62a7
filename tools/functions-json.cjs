const { developmentAddress, withAddress } = require("./manifest-addresses.cjs");

/** Where the help of a function stands: a heading of the help page that the add-in ships. */
const helpUrl = (id) => `${developmentAddress}assets/help.html#${id.toLowerCase()}`;

/**
 * functions.json as Excel reads it, from what custom-functions-metadata wrote.
 * - `allowErrorForDataTypeAny`: without it a range with one error cell never reaches the function,
 *   and the function could not name that cell. The generator offers no way to set it.
 * - `helpUrl`: the tag @helpurl would need the deployment's address inside the source.
 * @param {string} text
 * @param {string | undefined} baseUrl see `withAddress`
 */
function functionsJson(text, baseUrl) {
  const { functions, ...rest } = JSON.parse(text);
  const helped = functions.map((one) => ({ ...one, helpUrl: helpUrl(one.id) }));
  const all = JSON.stringify({ allowErrorForDataTypeAny: true, ...rest, functions: helped });
  return JSON.parse(withAddress(all, baseUrl));
}

module.exports = { functionsJson };
