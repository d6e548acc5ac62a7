import { goToCell, goToSheet } from "../../actions/go-to";
import type { TaskProps } from "./task-props";

/**
 * What a button that says *Go to* does. Where the place cannot be shown the problem is, and its button
 * tries again.
 *
 * @param place the name of a sheet, and a cell of it or the sheet as it was left
 */
export function goToPlace(
  place: { readonly sheet: string; readonly cell?: string },
  stop: TaskProps["stop"]
): void {
  const { sheet, cell } = place;
  const going = cell === undefined ? goToSheet({ sheet }) : goToCell({ sheet, cell });
  void going.then((outcome) => {
    if (outcome.kind !== "there") stop(outcome, () => goToPlace(place, stop));
  });
}
