export function buildIfStale(): number;
