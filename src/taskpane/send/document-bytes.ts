/** Most bytes that Office hands over at once. */
const SLICE = 4 * 1024 * 1024;

function fileOf(document: Office.Document): Promise<Office.File> {
  return new Promise((resolve, reject) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE }, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new Error(result.error.message));
    });
  });
}

function sliceOf(file: Office.File, index: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    file.getSliceAsync(index, (result) => {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        resolve(new Uint8Array(result.value.data as ArrayLike<number>));
      } else reject(new Error(result.error.message));
    });
  });
}

/**
 * The bytes of the open workbook as Excel would save it now, all slices one after the other. The file is
 * closed in any case: Office holds at most two open. Rejects where Office hands nothing over.
 */
export async function documentBytes(document: Office.Document): Promise<Uint8Array> {
  const file = await fileOf(document);
  try {
    const bytes = new Uint8Array(file.size);
    let at = 0;
    for (let index = 0; index < file.sliceCount; index++) {
      const slice = await sliceOf(file, index);
      bytes.set(slice, at);
      at += slice.length;
    }
    if (at !== file.size) throw new Error(`${at} of ${file.size} bytes were handed over`);
    return bytes;
  } finally {
    await new Promise<void>((resolve) => {
      file.closeAsync(() => resolve());
    });
  }
}
