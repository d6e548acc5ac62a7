/**
 * Gives every wanted name a form that nobody else has, compared without case as Excel does.
 * The first form that is free wins; when all are taken the last one is numbered.
 *
 * @param wanted per item its forms in order of preference, at least one
 * @param taken names that are not available
 * @param numbered writes a form with a number behind it, e.g. cut to a length
 */
export function distinctNames(
  wanted: readonly (readonly string[])[],
  taken: Iterable<string>,
  numbered: (form: string, number: number) => string
): string[] {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  return wanted.map((forms) => {
    const last = forms[forms.length - 1] ?? "";
    let name = forms.find((form) => !used.has(form.toLowerCase()));
    for (let number = 2; name === undefined; number++) {
      const candidate = numbered(last, number);
      if (!used.has(candidate.toLowerCase())) name = candidate;
    }
    used.add(name.toLowerCase());
    return name;
  });
}
