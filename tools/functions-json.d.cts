export function functionsJson(
  text: string,
  baseUrl?: string
): {
  allowErrorForDataTypeAny: boolean;
  functions: { id: string; helpUrl: string }[];
};
