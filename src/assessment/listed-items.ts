/** More than this many are counted, not named: a finding stays one sentence. */
const mostNamed = 8;

/** `E-001, E-004 and 12 more`. */
export function listedCodes(codes: readonly string[]): string {
  const named = codes.slice(0, mostNamed).join(", ");
  const others = codes.length - mostNamed;
  return others > 0 ? `${named} and ${others} more` : named;
}

/** Items by their ids; one without an id by the cell where it stands. */
export function listedItems(
  items: readonly { readonly id: string; readonly place?: { readonly cell: string } }[]
): string {
  return listedCodes(items.map(({ id, place }) => (id === "" ? (place?.cell ?? "?") : id)));
}
