export const browserArguments: string[];
export function findBrowser(machine?: {
  platform?: string;
  arch?: string;
  env?: Record<string, string | undefined>;
  exists?: (file: string) => boolean;
  bundled?: () => Promise<string>;
}): Promise<string>;
