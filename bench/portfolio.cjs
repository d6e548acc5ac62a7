/**
 * What it costs to gather many received workbooks:  npm run bench:portfolio [-- FILES [EXCELJS_FILES]]
 *
 * Every way to read runs in a process of its own over the same files, one file after the other. Times
 * vary with the machine; quote the ratios. The checks show that all read the same values.
 */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");

const [first = "1000", second] = process.argv.slice(2);
const wantedTable = { sheet: "HSA History", table: "HSA_History", header: "Score" };

/** Sum of a column that is found by its header text, over rows of cells. */
function sumBelow(rows, header) {
  const at = rows.findIndex((row) => row.includes(header));
  const column = rows[at]?.indexOf(header) ?? -1;
  return rows
    .slice(at + 1)
    .reduce((sum, row) => sum + (typeof row[column] === "number" ? row[column] : 0), 0);
}

const readers = {
  /** The parts that `gather` asks for, unpacked by fflate and dropped. */
  inflate({ parts }) {
    const { unzipSync } = require("fflate");
    const wanted = new Set(parts);
    return (bytes) =>
      Object.keys(unzipSync(bytes, { filter: ({ name }) => wanted.has(name) })).length;
  },
  /** All tables that a portfolio is read from: their values, and all marks and names. */
  gather() {
    require("./load-source.cjs");
    const { openReceived } = require("../src/actions/portfolio/received-workbook.ts");
    return (bytes) => {
      const column = openReceived(bytes).table(wantedTable.table).columns.get(wantedTable.header);
      return column.values.reduce((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
    };
  },
  /** The same, and from it the rows of a portfolio: five rounds verified and scored, barriers, plan. */
  rows() {
    require("./load-source.cjs");
    const { readReceived } = require("../src/actions/portfolio/read-received.ts");
    const { defaultFramework } = require("../src/framework/default-framework.ts");
    const frameworks = [defaultFramework()];
    return (bytes, file) => {
      const { files, scores } = readReceived({ file, bytes, frameworks, readAt: "2026-11-27" });
      if (files[0].outcome === "skipped") throw new Error(files[0].remarks);
      return scores.length;
    };
  },
  /** The cells of the same sheets, without formulas, styles and formatted texts. */
  sheetjs({ sheets }) {
    const xlsx = require("xlsx");
    const lean = { cellFormula: false, cellHTML: false, cellText: false, cellStyles: false };
    return (bytes) => {
      const book = xlsx.read(bytes, { type: "buffer", sheets, ...lean });
      const read = sheets.map((name) =>
        xlsx.utils.sheet_to_json(book.Sheets[name], { header: 1, raw: true })
      );
      return sumBelow(read[sheets.indexOf(wantedTable.sheet)], wantedTable.header);
    };
  },
  /** All sheets, which it cannot choose, without what it can leave out; then the cells of the same ones. */
  exceljs({ sheets }) {
    const { Workbook } = require("exceljs");
    const ignoreNodes = ["dataValidations", "conditionalFormatting", "hyperlinks", "drawing"];
    return async (bytes) => {
      const book = new Workbook();
      await book.xlsx.load(Buffer.from(bytes), { ignoreNodes });
      const read = sheets.map((name) => {
        const rows = [];
        book.getWorksheet(name).eachRow((row) => rows.push(row.values));
        return rows;
      });
      return sumBelow(read[sheets.indexOf(wantedTable.sheet)], wantedTable.header);
    };
  },
};

/** Names of the parts that gathering a file asks for, and of the sheets whose tables it reads. */
function whatIsRead(file) {
  require("./load-source.cjs");
  const { GatherParts } = require("../src/package/gather/gather-parts.ts");
  const { openReceived } = require("../src/actions/portfolio/received-workbook.ts");
  const { openWorkbook } = require("../src/package/open-workbook.ts");
  const bytes = new Uint8Array(fs.readFileSync(file));
  const parts = new Set();
  const unpack = GatherParts.prototype.bytes;
  GatherParts.prototype.bytes = function (key) {
    parts.add(this.nameOf(key));
    return unpack.call(this, key);
  };
  openReceived(bytes);
  GatherParts.prototype.bytes = unpack;
  const sheets = openWorkbook(bytes)
    .contents.sheets.filter(({ tables }) => tables.some(({ name }) => name.startsWith("HSA_")))
    .map(({ name }) => name);
  return { parts: [...parts], sheets };
}

async function measure(name, about) {
  const { files, ...what } = JSON.parse(fs.readFileSync(about, "utf8"));
  const read = readers[name](what);
  const cpu = process.cpuUsage();
  const start = process.hrtime.bigint();
  let check = 0;
  for (const file of files) {
    check += await read(new Uint8Array(fs.readFileSync(file)), path.basename(file));
  }
  const { user, system } = process.cpuUsage(cpu);
  console.log(
    JSON.stringify({
      ms: Number(process.hrtime.bigint() - start) / 1e6 / files.length,
      cpu: (user + system) / 1000 / files.length,
      peak: process.resourceUsage().maxRSS / 1024,
      check: check / files.length,
    })
  );
}

function inOwnProcess(name, folder, what, files) {
  const about = path.join(folder, `${name}.json`);
  fs.writeFileSync(about, JSON.stringify({ ...what, files }));
  const child = spawnSync(process.execPath, [__filename, "--read", name, about], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.status !== 0) throw new Error(`${name} failed`);
  return JSON.parse(child.stdout);
}

function compare(count, exceljsCount) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "portfolio-bench-"));
  try {
    const { writeFiles } = require("./portfolio-files.cjs");
    const files = writeFiles(folder, count);
    const size = files.reduce((sum, file) => sum + fs.statSync(file).size, 0) / count / 1000;
    const what = whatIsRead(files[0]);
    const found = Object.keys(readers).map((name) => {
      const some = name === "exceljs" ? files.slice(0, exceljsCount) : files;
      return { name, count: some.length, ...inOwnProcess(name, folder, what, some) };
    });
    const bare = found.find(({ name }) => name === "inflate");
    const sum = found.find(({ name }) => name === "gather").check;
    for (const { name, check } of found) {
      if (/js$/.test(name) && Math.abs(check - sum) > 1e-9) throw new Error(`${name}: ${check}`);
    }
    const [processor] = os.cpus();
    console.log(
      `${processor.model.trim()}, Node ${process.versions.node}; ${count} files of ${size.toFixed(0)} kB, ${what.parts.length} parts of each\n`
    );
    console.log(
      "| reader | files | ms a file | CPU ms a file | ms / inflate | CPU / inflate | peak memory, MB |"
    );
    console.log("|---|---:|---:|---:|---:|---:|---:|");
    for (const { name, count: read, ms, cpu, peak } of found) {
      const figures = [ms, cpu, ms / bare.ms, cpu / bare.cpu].map((figure) => figure.toFixed(1));
      console.log(`| ${[name, read, ...figures, peak.toFixed(0)].join(" | ")} |`);
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

if (first === "--read") void measure(second, process.argv[4]);
else compare(Number(first), Number(second ?? Math.ceil(Number(first) / 10)));
