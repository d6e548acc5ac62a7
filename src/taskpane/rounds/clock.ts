function two(value: number): string {
  return String(value).padStart(2, "0");
}

/** `2026-11-23`, as the person's calendar has it. */
export function todayText(): string {
  const now = new Date();
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `2026-11-23 14:05`, as the person's clock has it. */
export function nowText(): string {
  const now = new Date();
  return `${todayText()} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
