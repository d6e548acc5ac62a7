import { skipSpace } from "./quick-tag";

const DECLARATION =
  /^<\?xml version=(["'])1\.0\1(?: encoding=(["'])[A-Za-z][\w.-]*\2)?(?: standalone=(["'])(?:yes|no)\3)?[ ]?\?>/;
/** Characters that no document may hold. */
// eslint-disable-next-line no-control-regex
export const ILLEGAL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Where the root begins, if nothing but a plain declaration and white space comes before it. */
export function rootStart(text: string): number {
  return skipSpace(text, DECLARATION.exec(text)?.[0].length ?? 0);
}
