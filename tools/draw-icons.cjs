/**
 * Draws assets/icon-<size>.png: a person under a sheltering arc, on a rounded square.
 * Run by hand when the drawing changes:  node tools/draw-icons.cjs
 */
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");

const sizes = [16, 32, 64, 80];
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

function isFigure(x, y) {
  const fromCentre = distance(x, y, 0.5, 0.56);
  const arc = y < 0.56 && fromCentre >= 0.32 && fromCentre <= 0.4;
  const head = distance(x, y, 0.5, 0.45) <= 0.115;
  const shoulders = y <= 0.82 && distance(x, y / 1.15, 0.5, 0.82 / 1.15) <= 0.215;
  return arc || head || shoulders;
}

function pixels(size) {
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

function png(size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8); // 8 bits, RGBA, not interlaced
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", zlib.deflateSync(pixels(size), { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

for (const size of sizes) {
  fs.writeFileSync(path.resolve(__dirname, `../assets/icon-${size}.png`), png(size));
}
