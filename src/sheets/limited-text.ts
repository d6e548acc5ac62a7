/** Excel's limits for the prompt and the alert of a validation. */
const longestTitle = 32;
const longestMessage = 255;

/** A text of at most `longest` characters; what is cut off is marked with an ellipsis. */
function limited(text: string, longest: number): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1).trimEnd()}…`;
}

/** The words beside a cell that is being filled in, or of the refusal of an entry. */
export function note(title: string, message: string): { title: string; message: string } {
  return { title: limited(title, longestTitle), message: limited(message, longestMessage) };
}
