/**
 * The certificate of the workbench's server. In this order: one of your own in .certs/; the one that
 * office-addin-dev-certs keeps in the home folder, which the machine trusts; one that is made here,
 * which the browser warns about once.
 */
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { X509Certificate } = require("node:crypto");

const own = path.resolve(__dirname, "../.certs");
const office = path.join(os.homedir(), ".office-addin-dev-certs");
const validDays = 90;

function readPair(folder) {
  const [key, cert] = ["localhost.key", "localhost.crt"].map((name) => path.join(folder, name));
  if (!fs.existsSync(key) || !fs.existsSync(cert)) return undefined;
  return { key: fs.readFileSync(key, "utf8"), cert: fs.readFileSync(cert, "utf8") };
}

/** Whether it is still good tomorrow: a session may last into it. */
function isValid({ cert }) {
  try {
    const certificate = new X509Certificate(cert);
    const tomorrow = Date.now() + 86_400_000;
    return (
      Date.parse(certificate.validTo) > tomorrow && certificate.checkHost("localhost") !== undefined
    );
  } catch {
    return false;
  }
}

async function make() {
  const { generate } = require("selfsigned");
  const end = new Date(Date.now() + validDays * 86_400_000);
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    notAfterDate: end,
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
      { name: "extKeyUsage", serverAuth: true },
      { name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] },
    ],
  });
  fs.mkdirSync(own, { recursive: true });
  fs.writeFileSync(path.join(own, "localhost.key"), key, { mode: 0o600 });
  fs.writeFileSync(path.join(own, "localhost.crt"), cert);
  // So that a later run knows that it may replace them.
  fs.writeFileSync(path.join(own, "made-here"), "");
  return { key, cert };
}

/** @returns {Promise<{ key: string, cert: string, isTrusted: boolean }>} */
async function certificate() {
  const pair = readPair(own);
  const isMadeHere = fs.existsSync(path.join(own, "made-here"));
  if (pair !== undefined && !isMadeHere) return { ...pair, isTrusted: true };
  const offices = readPair(office);
  if (offices !== undefined && isValid(offices)) return { ...offices, isTrusted: true };
  if (pair !== undefined && isValid(pair)) return { ...pair, isTrusted: false };
  return { ...(await make()), isTrusted: false };
}

module.exports = { certificate };
