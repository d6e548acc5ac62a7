/**
 * Draws the icons of the add-in and of its ribbon buttons in assets/, white on a rounded square.
 * Run by hand when a drawing changes:  node tools/draw-icons.cjs
 */
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

/** What the manifest asks for: buttons have no high-resolution icon. */
const sizes = { icon: [16, 32, 64, 80], check: [16, 32, 80], summary: [16, 32, 80] };
const ground = [15, 84, 109];
const figure = [255, 255, 255];
/** Each pixel is the mean of this many points squared: smooth edges at 16 px as well. */
const points = 8;

const distance = (x, y, cx, cy) => Math.hypot(x - cx, y - cy);

/** x and y from 0 to 1, y downwards. */
function isGround(x, y) {
  const radius = 0.18;
  const cx = Math.min(Math.max(x, radius), 1 - radius);
  const cy = Math.min(Math.max(y, radius), 1 - radius);
  return distance(x, y, cx, cy) <= radius;
}

/** Whether a point lies within `width` of the line from one point to another. */
function isOnLine(x, y, [x1, y1], [x2, y2], width) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = Math.min(1, Math.max(0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length));
  return distance(x, y, x1 + along * (x2 - x1), y1 + along * (y2 - y1)) <= width;
}

const isIn = (x, y, left, top, right, bottom) => x >= left && x <= right && y >= top && y <= bottom;

/** A person under a sheltering arc. */
function isPerson(x, y) {
  const fromCentre = distance(x, y, 0.5, 0.56);
  const arc = y < 0.56 && fromCentre >= 0.32 && fromCentre <= 0.4;
  const head = distance(x, y, 0.5, 0.45) <= 0.115;
  const shoulders = y <= 0.82 && distance(x, y / 1.15, 0.5, 0.82 / 1.15) <= 0.215;
  return arc || head || shoulders;
}

/** A tick. */
function isTick(x, y) {
  return (
    isOnLine(x, y, [0.24, 0.54], [0.43, 0.73], 0.075) ||
    isOnLine(x, y, [0.43, 0.73], [0.78, 0.29], 0.075)
  );
}

/** A list whose lines shorten, each with its point. */
function isList(x, y) {
  return [0.25, 0.5, 0.75].some(
    (middle, index) =>
      distance(x, y, 0.23, middle) <= 0.065 ||
      isIn(x, y, 0.37, middle - 0.055, 0.85 - index * 0.12, middle + 0.055)
  );
}

const figures = { icon: isPerson, check: isTick, summary: isList };

function pixels(size, isFigure) {
  const rows = [];
  for (let row = 0; row < size; row += 1) {
    const line = [0]; // PNG filter type: none
    for (let column = 0; column < size; column += 1) {
      let inside = 0;
      let lit = 0;
      for (let i = 0; i < points * points; i += 1) {
        const x = (column + ((i % points) + 0.5) / points) / size;
        const y = (row + (Math.floor(i / points) + 0.5) / points) / size;
        if (!isGround(x, y)) continue;
        inside += 1;
        if (isFigure(x, y)) lit += 1;
      }
      const share = inside === 0 ? 0 : lit / inside;
      const mix = (k) => Math.round(ground[k] + (figure[k] - ground[k]) * share);
      line.push(mix(0), mix(1), mix(2), Math.round((255 * inside) / (points * points)));
    }
    rows.push(Buffer.from(line));
  }
  return Buffer.concat(rows);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** CRC-32 of the PNG specification, annex D. */
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function png(size, isFigure) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA, not interlaced
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", zlib.deflateSync(pixels(size, isFigure), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const [name, isFigure] of Object.entries(figures)) {
  for (const size of sizes[name]) {
    const file = path.resolve(__dirname, `../assets/${name}-${size}.png`);
    fs.writeFileSync(file, png(size, isFigure));
  }
}
