import type { Frame } from "playwright-core";

/**
 * Lets a page ask its workers so many times and keeps what it asks then, so that a test meets a reading
 * midway however fast or busy the machine is.
 *
 * @returns lets everything through again; what was asked of a worker that has ended stays unheard.
 */
export async function holdWorker(frame: Frame, requests: number): Promise<() => Promise<void>> {
  const gate = await frame.evaluateHandle((most) => {
    const passOn = Worker.prototype.postMessage;
    const held: (() => void)[] = [];
    let asked = 0;
    Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]): void {
      asked += 1;
      const send = (): void => Reflect.apply(passOn, this, message);
      if (asked <= most) send();
      else held.push(send);
    };
    return (): void => {
      Worker.prototype.postMessage = passOn;
      for (const send of held.splice(0)) send();
    };
  }, requests);
  return () => gate.evaluate((letThrough) => letThrough());
}
