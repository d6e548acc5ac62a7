import { parseArea } from "../../../../src/workbench/host/model/address";
import { ANY_VALUE, Validations } from "../../../../src/workbench/host/model/validations";

const rule = { ...ANY_VALUE, type: "list" as const, formula1: '"1,2"' };
const other = { ...ANY_VALUE, type: "custom" as const, formula1: "A1>0" };

describe("validations of a sheet", () => {
  it("give a cell one rule: a new one cuts its cells out of the others", () => {
    const validations = new Validations([{ ref: "A1:C9", ...rule }]);
    validations.change(parseArea("B3:B4")!, () => other);
    expect(validations.stored()).toEqual([
      { ref: "A1:C2 A5:C9 A3:A4 C3:C4", ...rule },
      { ref: "B3:B4", ...other },
    ]);
    expect(validations.at(2, 1)).toEqual(other);
    expect(validations.at(2, 0)).toEqual(rule);
    expect(validations.at(9, 0)).toBeUndefined();
  });

  it("grow together where the rule is the same", () => {
    const validations = new Validations([{ ref: "A1:A3", ...rule }]);
    validations.change(parseArea("A4:A6")!, () => rule);
    expect(validations.stored()).toEqual([{ ref: "A1:A6", ...rule }]);
  });

  it("are taken away from an area only", () => {
    const validations = new Validations([{ ref: "A1:A9", ...rule }]);
    validations.change(parseArea("A5:B5")!, () => undefined);
    expect(validations.stored()).toEqual([{ ref: "A1:A4 A6:A9", ...rule }]);
  });

  it("tell whether an area has the same rule everywhere", () => {
    const validations = new Validations([{ ref: "A1:A9", ...rule }]);
    expect(validations.within(parseArea("A2:A4")!)).toEqual({ rules: [rule], all: true });
    expect(validations.within(parseArea("A2:B4")!)).toEqual({ rules: [rule], all: false });
    expect(validations.within(parseArea("C1")!)).toEqual({ rules: [], all: false });
  });
});
