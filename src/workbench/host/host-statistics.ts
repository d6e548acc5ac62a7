/** What an add-in has asked of the workbook since the last reset. */
export class HostStatistics {
  /** Without the batches that `Excel.run` sends at its end to let go of ranges. */
  batches = 0;
  requestBytes = 0;
  responseBytes = 0;

  reset(): void {
    this.batches = 0;
    this.requestBytes = 0;
    this.responseBytes = 0;
  }
}
