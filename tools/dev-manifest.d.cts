export function devManifest(xml: string): string;
