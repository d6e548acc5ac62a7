import { DocumentFiles } from "../../../../src/workbench/transports/page/document-files";

const COMPRESSED = 1;
const bytes = Uint8Array.from({ length: 10 }, (_, index) => 250 - index);

describe("files that the page asks for", () => {
  it("are handed over in slices, as they were when they were opened", () => {
    let current = bytes;
    const files = new DocumentFiles(() => current);
    expect(files.open(COMPRESSED, 4)).toEqual({ Version: 1, Error: 0, 0: 1, 1: 10 });
    current = new Uint8Array(3);
    expect(files.slice(1, 0)).toEqual({ Version: 1, Error: 0, 0: [250, 249, 248, 247], 1: 4 });
    expect(files.slice(1, 1)).toEqual({ Version: 1, Error: 0, 0: [246, 245, 244, 243], 1: 4 });
    expect(files.slice(1, 2)).toEqual({ Version: 1, Error: 0, 0: [242, 241], 1: 2 });
    expect(files.close(1)).toEqual({ Version: 1, Error: 0 });
    expect(files.slice(1, 0)).toEqual({ Version: 1, Error: 5001 });
    expect(files.close(1)).toEqual({ Version: 1, Error: 5001 });
  });

  it("are two at most, and free again when closed", () => {
    const files = new DocumentFiles(() => bytes);
    files.open(COMPRESSED, 4);
    files.open(COMPRESSED, 4);
    expect(files.open(COMPRESSED, 4)).toEqual({ Version: 1, Error: 11_001 });
    files.close(2);
    expect(files.open(COMPRESSED, 4)).toMatchObject({ Error: 0, 0: 3 });
  });

  it.each([0, 2, "compressed", undefined])("of the type %p are not made", (type) => {
    expect(new DocumentFiles(() => bytes).open(type, 4)).toEqual({ Version: 1, Error: 5000 });
  });

  it("are refused where nothing can be saved, and where there is no workbook", () => {
    const broken = new DocumentFiles(() => {
      throw new Error("cannot be saved");
    });
    expect(broken.open(COMPRESSED, 4)).toEqual({ Version: 1, Error: 5001 });
    expect(new DocumentFiles().open(COMPRESSED, 4)).toEqual({ Version: 1, Error: 5000 });
  });
});
