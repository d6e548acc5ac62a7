import type { Framework, Mitigation } from "../../framework/framework";

/** Roles named in one text, `DoD, State (former role)`: parted by commas outside brackets. */
export function rolesNamed(text: string): string[] {
  const roles: string[] = [];
  let depth = 0;
  let role = "";
  for (const character of text) {
    if (character === "(") depth += 1;
    if (character === ")") depth = Math.max(0, depth - 1);
    if ((character === "," || character === ";") && depth === 0) {
      roles.push(role);
      role = "";
    } else role += character;
  }
  return [...new Set([...roles, role].map((one) => one.trim()).filter((one) => one !== ""))];
}

/** Every role that leads or supports a mitigation, in order of first mention. */
export function rolesOf(framework: Pick<Framework, "mitigations">): string[] {
  return [
    ...new Set(
      framework.mitigations.flatMap((one) => [...rolesNamed(one.leadAgency), ...supportOf(one)])
    ),
  ];
}

/** The roles that support a mitigation. */
export function supportOf(mitigation: Pick<Mitigation, "supporting">): string[] {
  return rolesNamed(mitigation.supporting);
}

/** Which office fills a role now; a role that is not listed stands for itself. */
export type Offices = Readonly<Record<string, string>>;

/** `Office (role)` where an office is named, else the role. */
export function officeOf(role: string, offices: Offices): string {
  const office = Object.hasOwn(offices, role) ? (offices[role] ?? "").trim() : "";
  return office === "" || office === role ? role : `${office} (${role})`;
}
