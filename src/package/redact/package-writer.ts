import { CONTENT_TYPE } from "../parts/content-types";
import { relationshipsKey, relativeTarget } from "../parts/part-name";
import { officeType } from "../parts/relationships";
import { CONTENT_TYPES_NS, PACKAGE_RELATIONSHIPS_NS } from "../xml/namespaces";
import { packEntry, writeZip } from "../zip/write-zip";
import { drawingXml, type KeptChart } from "./write-charts";
import { type KeptLabel, LABEL_RELATIONSHIP, LABEL_TYPE } from "./write-label";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const OFFICE = "application/vnd.openxmlformats-officedocument";

/** Types of the only parts that a sent workbook can hold. */
const TYPES = {
  worksheet: CONTENT_TYPE.worksheet,
  table: CONTENT_TYPE.table,
  styles: CONTENT_TYPE.styles,
  customProperty: CONTENT_TYPE.customProperty,
  theme: `${OFFICE}.theme+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
} as const;

/** Collects the parts of a new workbook, under names of its own. */
export class PackageWriter {
  private readonly parts = new Map<string, Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, string[]>();
  private readonly encoder = new TextEncoder();
  private drawings = 0;
  private charts = 0;
  private marks = 0;

  get partCount(): number {
    return this.parts.size;
  }

  /** Adds a part that `owner` refers to; the id of the relationship. */
  add(owner: string, type: keyof typeof TYPES, part: string, content: string | Uint8Array): string {
    this.put(part, content, TYPES[type]);
    return this.relate(owner, officeType(type), relativeTarget(owner, part));
  }

  addMark(owner: string, bytes: Uint8Array): string {
    return this.add(owner, "customProperty", `xl/customProperty${++this.marks}.bin`, bytes);
  }

  /** The relationship of the sheet's drawing; undefined without charts. */
  addDrawing(owner: string, charts: readonly KeptChart[]): string | undefined {
    if (charts.length === 0) return undefined;
    const part = `xl/drawings/drawing${++this.drawings}.xml`;
    for (const { xml } of charts) {
      this.add(part, "chart", `xl/charts/chart${++this.charts}.xml`, xml);
    }
    return this.add(owner, "drawing", part, drawingXml(charts));
  }

  addWorkbook(xml: string): void {
    this.put("xl/workbook.xml", xml, `${SPREADSHEET}.sheet.main+xml`);
    this.relate("", officeType("officeDocument"), "xl/workbook.xml");
  }

  addLabel({ labelInfo, properties }: KeptLabel): void {
    if (labelInfo !== undefined) {
      this.put("docMetadata/LabelInfo.xml", labelInfo, LABEL_TYPE);
      this.relate("", LABEL_RELATIONSHIP, "docMetadata/LabelInfo.xml");
    }
    if (properties !== undefined) {
      this.put("docProps/custom.xml", properties, `${OFFICE}.custom-properties+xml`);
      this.relate("", officeType("custom-properties"), "docProps/custom.xml");
    }
  }

  private put(part: string, content: string | Uint8Array, type: string): void {
    this.parts.set(part, typeof content === "string" ? this.encoder.encode(content) : content);
    this.types.set(part, type);
  }

  private relate(owner: string, type: string, target: string): string {
    const all = this.relations.get(owner) ?? [];
    this.relations.set(owner, all);
    const id = `rId${all.length + 1}`;
    all.push(`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
    return id;
  }

  /** The bytes of the file; the same for the same parts. */
  finish(): Uint8Array {
    const overrides = [...this.types].map(
      ([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`
    );
    const types = `${DECLARATION}<Types xmlns="${CONTENT_TYPES_NS}"><Default Extension="rels" ContentType="${CONTENT_TYPE.relationships}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
    const relations = [...this.relations].map(
      ([owner, all]) =>
        [
          relationshipsKey(owner),
          `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS_NS}">${all.join("")}</Relationships>`,
        ] as const
    );
    return writeZip([
      packEntry("[Content_Types].xml", this.encoder.encode(types)),
      ...relations.map(([part, xml]) => packEntry(part, this.encoder.encode(xml))),
      ...[...this.parts].map(([part, bytes]) => packEntry(part, bytes)),
    ]);
  }
}
