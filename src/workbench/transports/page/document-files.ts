/** The bytes of the workbook, as a save would write them now. May throw. */
export type DocumentFilesOptions = () => Uint8Array;

/** The number of `Office.FileType.Compressed`: the package itself; text and PDF are not made here. */
const COMPRESSED = 1;
/** The client asks for no larger slices. */
const LARGEST_SLICE = 4 * 1024 * 1024;
/** Office keeps no more of them open, and says so to whoever forgets to close one. */
const MOST_OPEN = 2;

const DONE = { Version: 1, Error: 0 };
/** As the client knows them: not supported, an internal error, too many open files. */
const failed = (error: 5000 | 5001 | 11_001): object => ({ Version: 1, Error: error });

interface OpenFile {
  readonly bytes: Uint8Array;
  readonly sliceSize: number;
}

/** This side of `Office.context.document.getFileAsync`: files that are open, by their handles. */
export class DocumentFiles {
  private readonly files = new Map<number, OpenFile>();
  private next = 1;

  constructor(private readonly bytes?: DocumentFilesOptions) {}

  /** What a file holds is decided when it is opened: later changes are not in it. */
  open(type: unknown, sliceSize: unknown): object {
    if (this.bytes === undefined || type !== COMPRESSED) return failed(5000);
    if (this.files.size >= MOST_OPEN) return failed(11_001);
    const size = typeof sliceSize === "number" && sliceSize > 0 ? sliceSize : LARGEST_SLICE;
    try {
      const bytes = this.bytes();
      const handle = this.next++;
      this.files.set(handle, { bytes, sliceSize: Math.min(size, LARGEST_SLICE) });
      return { ...DONE, 0: handle, 1: bytes.length };
    } catch {
      return failed(5001);
    }
  }

  slice(handle: unknown, index: unknown): object {
    const file = typeof handle === "number" ? this.files.get(handle) : undefined;
    if (file === undefined || typeof index !== "number") return failed(5001);
    const from = index * file.sliceSize;
    const part = file.bytes.subarray(from, from + file.sliceSize);
    // Plain numbers: the client hands on unread whatever stands here.
    return { ...DONE, 0: [...part], 1: part.length };
  }

  close(handle: unknown): object {
    if (typeof handle !== "number" || !this.files.delete(handle)) return failed(5001);
    return DONE;
  }
}
