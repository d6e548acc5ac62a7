const dayMs = 86_400_000;

function timeOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** The day so many days later. @param date `YYYY-MM-DD` */
export function daysAfter(date: string, days: number): string {
  return new Date(timeOf(date) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * The same day so many months later, the last day of the month where there is no such day.
 * @param date `YYYY-MM-DD`
 */
export function monthsAfter(date: string, months: number): string {
  const start = new Date(timeOf(date));
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(start.getUTCDate(), last);
  return new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
}

/** The last day of a month. @param month `YYYY-MM` */
export function endOfMonth(month: string): string {
  return daysAfter(monthsAfter(`${month}-01`, 1), -1);
}
