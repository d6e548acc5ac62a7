export function functionSources(): string[];
