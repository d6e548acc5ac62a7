export const allowedImports: Readonly<Record<string, readonly string[]>>;
export const pureFolders: readonly string[];
export const shippedFolders: readonly string[];
export const officeGlobals: Readonly<Record<string, readonly string[]>>;
export const packageOwners: Readonly<Record<string, readonly string[]>>;
export const nodeFolders: readonly string[];
