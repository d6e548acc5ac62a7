export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  /** Hours since day 0, for `[h]`. */
  readonly totalHours: number;
}

const DAY = 86_400_000;

/**
 * The calendar day and time of a serial number; undefined below 0 or after the year 9999. In the
 * 1900 system, 60 is the 29 February 1900 that never was, as Excel shows it.
 */
export function serialToParts(serial: number, date1904: boolean): DateParts | undefined {
  if (serial < 0 || serial >= 2_958_466) return undefined;
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const day = Math.floor(serial) + (seconds === 86_400 ? 1 : 0);
  const inDay = seconds % 86_400;
  const time = {
    hours: Math.floor(inDay / 3600),
    minutes: Math.floor((inDay % 3600) / 60),
    seconds: inDay % 60,
    totalHours: day * 24 + Math.floor(inDay / 3600),
  };
  const weekday = date1904 ? (day + 5) % 7 : (day + 6) % 7;
  if (!date1904 && day === 60) return { year: 1900, month: 2, day: 29, weekday, ...time };
  if (!date1904 && day === 0) return { year: 1900, month: 1, day: 0, weekday, ...time };
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(start + day * DAY);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday,
    ...time,
  };
}
