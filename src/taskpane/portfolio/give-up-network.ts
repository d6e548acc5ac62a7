/**
 * What a worker could reach another computer with, or start something that can. `importScripts` is
 * what its own code is loaded with: it has done so by then.
 */
const reaching = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "EventSource",
  "BroadcastChannel",
  "importScripts",
  "Worker",
  "caches",
] as const;

/**
 * Takes from a worker whatever reaches the network, before it sees a file. The content policy of the
 * page does not bind a worker: its own would have to come as a header from whoever serves the add-in.
 * No name can be got back: each is taken from the object and from everything that it inherits from.
 */
export function giveUpNetwork(scope: object): void {
  for (let owner: object | null = scope; owner !== null; owner = Object.getPrototypeOf(owner)) {
    for (const name of reaching) {
      if (owner !== scope && !Object.hasOwn(owner, name)) continue;
      Object.defineProperty(owner, name, {
        value: undefined,
        writable: false,
        configurable: false,
      });
    }
  }
}
