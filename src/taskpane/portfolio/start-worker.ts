/* eslint-disable no-restricted-globals -- a worker of our own, the only one: it gives up the network itself (give-up-network.ts). */

/** A worker, or null where this page may have none (an old web view, a content policy). */
export function startWorker(): Worker | null {
  if (typeof Worker === "undefined") return null;
  try {
    return new Worker(
      /* webpackChunkName: "portfolio-worker" */ new URL("./portfolio-worker.ts", import.meta.url)
    );
  } catch {
    return null;
  }
}
