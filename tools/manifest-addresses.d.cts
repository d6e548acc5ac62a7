export function withAddress(text: string, baseUrl: string | undefined): string;
