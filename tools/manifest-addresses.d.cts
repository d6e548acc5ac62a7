export const developmentAddress: string;
export function withAddress(text: string, baseUrl: string | undefined): string;
