/** What `work` gives; every `AsyncLocalStorage` that is entered meanwhile is disabled behind it. */
export function endingStorages<T>(work: () => Promise<T>): Promise<T>;
