/**
 * Serves the workbench on this machine only: its page, the add-in's pages as they are built, and
 * office.js from the development package, whose licence allows it for developing and testing.
 */
const fs = require("node:fs");
const https = require("node:https");
const path = require("node:path");
const { certificate } = require("./workbench-certificate.cjs");

const root = path.resolve(__dirname, "..");
const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xlsm": "application/vnd.ms-excel.sheet.macroEnabled.12",
};

/** Where each address is looked for; the first folder that has the file gives it. */
const places = [
  { prefix: "/officejs/", folders: ["node_modules/@microsoft/office-js/dist"] },
  { prefix: "/examples/", folders: ["templates/examples"] },
  // The workbench's pages differ from the shipped ones in the address of office.js alone.
  { prefix: "/", folders: ["dist/workbench", "dist"] },
];

/**
 * Microsoft's functions runtime hands results over at most twice a second. Excel goes on meanwhile and
 * shows #BUSY!; the workbench waits for them, so here the runtime's short waits are none.
 */
const runtimeFile = path.join(
  root,
  "node_modules/@microsoft/office-js/dist/custom-functions-runtime.js"
);
const withoutShortWaits = `(function (wait) {
  window.setTimeout = function (work, delay) {
    var rest = Array.prototype.slice.call(arguments, 2);
    return wait.apply(window, [work, delay <= 500 ? 0 : delay].concat(rest));
  };
})(window.setTimeout);
`;

function exampleList() {
  const names = fs.readdirSync(path.join(root, "templates/examples"));
  return JSON.stringify(names.filter((name) => /\.xls[xm]$/.test(name)).sort());
}

/** The file behind an address, or undefined; an address cannot lead out of its folder. */
function fileOf(address) {
  let wanted;
  try {
    wanted = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  const { prefix, folders } = places.find((place) => wanted.startsWith(place.prefix)) ?? {};
  if (prefix === undefined || wanted.includes("\0")) return undefined;
  const inside = wanted.slice(prefix.length) || "index.html";
  for (const folder of folders) {
    const base = path.join(root, folder);
    const file = path.resolve(base, inside);
    const isInside = file.startsWith(base + path.sep);
    if (isInside && fs.statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  }
  return undefined;
}

function answer(request, response) {
  const { pathname } = new URL(request.url, "https://localhost");
  const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff" };
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { ...headers, Allow: "GET, HEAD" }).end();
    return;
  }
  if (pathname === "/examples/") {
    response.writeHead(200, { ...headers, "Content-Type": types[".json"] }).end(exampleList());
    return;
  }
  const file = fileOf(pathname);
  if (file === undefined) {
    response.writeHead(404, { ...headers, "Content-Type": "text/plain" }).end("Not found");
    return;
  }
  const type = types[path.extname(file).toLowerCase()] ?? "application/octet-stream";
  response.writeHead(200, { ...headers, "Content-Type": type });
  if (request.method === "HEAD") return void response.end();
  if (file === runtimeFile) response.write(withoutShortWaits);
  fs.createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * @param {number} port 0 for any that is free
 * @returns {Promise<{ url: string, isTrusted: boolean, close: () => Promise<void> }>}
 */
async function serveWorkbench(port) {
  const { key, cert, isTrusted } = await certificate();
  const server = https.createServer({ key, cert }, answer);
  await new Promise((resolve, reject) => {
    server.once("error", reject);
    // `localhost` alone: nobody else on the network can reach it.
    server.listen(port, "localhost", resolve);
  });
  return {
    url: `https://localhost:${server.address().port}/`,
    isTrusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

module.exports = { serveWorkbench };
