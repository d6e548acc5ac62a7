/** One of the four directions: the other member is 0. */
export interface Direction {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}
