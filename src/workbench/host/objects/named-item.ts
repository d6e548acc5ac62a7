import { formatAddress } from "../model/address";
import { deleteName, nameFormula } from "../model/name-list";
import { resolveReference, type Place } from "../model/resolve-reference";
import type { NameModel } from "../model/workbook-model";
import { HostObject, type Members } from "../protocol/host-object";
import { MemberTable } from "../protocol/members";
import { itemNotFound, notImplemented } from "../protocol/rich-api-error";
import type { ObjectContext } from "./context";
import { booleanValue, textValue } from "./scalar-value";

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  constructor(
    readonly context: ObjectContext,
    private readonly model: NameModel
  ) {
    super();
  }

  /** @throws RichApiError ItemNotFound when the name was deleted in the meantime. */
  get own(): NameModel {
    if (!this.context.book.names.includes(this.model)) throw itemNotFound();
    return this.model;
  }

  /** Without the prefix that files give Excel's own names. */
  get name(): string {
    return this.model.name.replace(/^_xlnm\./, "");
  }

  get place(): Place | undefined {
    const { formula, sheet } = this.own;
    return resolveReference(this.context.book, sheet, formula);
  }

  get range(): HostObject | null {
    const { place } = this;
    return place === undefined ? null : this.context.range(place.sheet, place.area);
  }

  change(change: Partial<Pick<NameModel, "formula" | "hidden">>): void {
    this.context.book.assertWritable();
    Object.assign(this.own, change, { isChanged: true });
    this.context.book.log.name(this.model.name);
  }

  /** The type and value of what the name stands for; formulas are not calculated for it. */
  get value(): { type: string; value: unknown } {
    const { place } = this;
    if (place) return { type: "Range", value: formatAddress(place.sheet.name, place.area, true) };
    const { formula } = this.own;
    const text = /^"((?:[^"]|"")*)"$/s.exec(formula);
    if (text) return { type: "String", value: (text[1] ?? "").replaceAll('""', '"') };
    if (/^(?:TRUE|FALSE)$/i.test(formula)) {
      return { type: "Boolean", value: formula.toUpperCase() === "TRUE" };
    }
    if (/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(formula)) {
      return { type: "Double", value: Number(formula) };
    }
    if (/#REF!/.test(formula)) return { type: "Error", value: "#REF!" };
    throw notImplemented("the value of a name that is a calculation");
  }

  override get members(): Members {
    return NAMED_ITEM.of(this);
  }
}

const NAMED_ITEM = new MemberTable<NamedItem>("NamedItem", {
  identity: ({ name }) => ({ _Id: name }),
  scalars: {
    Name: ({ name }) => name,
    Formula: {
      read: ({ own }) => `=${own.formula}`,
      write: (item, value) => item.change({ formula: nameFormula(textValue(value)) }),
    },
    Visible: {
      read: ({ own }) => !own.hidden,
      write: (item, value) => item.change({ hidden: !booleanValue(value) }),
    },
    Scope: ({ own }) => (own.sheet === undefined ? "Workbook" : "Worksheet"),
    Comment: ({ own }) => own.comment,
    Type: { onlyByName: true, read: ({ value }) => value.type },
    Value: { onlyByName: true, read: ({ value }) => value.value },
  },
  navigation: {
    Worksheet: ({ own, context }) => {
      if (own.sheet === undefined) throw itemNotFound();
      return context.worksheet(own.sheet);
    },
    WorksheetOrNullObject: ({ own, context }) =>
      own.sheet === undefined ? null : context.worksheet(own.sheet),
  },
  methods: {
    GetRange: ({ range }) => {
      if (range === null) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: ({ range }) => range,
    Delete: ({ own, context }) => deleteName(context.book, own),
  },
});
