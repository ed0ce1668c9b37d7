/** A day in local time: `[startAt, endAt)`, epoch ms. 23 or 25 hours long where the clock changes. */
export interface Day {
  startAt: number;
  endAt: number;
}

/** The last days in local time, oldest first; the last one is the day of `now`. */
export function listDays(now: number, count: number): Day[] {
  const today = new Date(now);
  const midnight = (offset: number) =>
    new Date(today.getFullYear(), today.getMonth(), today.getDate() + offset).getTime();
  return Array.from({ length: count }, (_, index) => {
    const offset = index - count + 1;
    return { startAt: midnight(offset), endAt: midnight(offset + 1) };
  });
}

export function isIn(day: Day, at: number | null): at is number {
  return at !== null && at >= day.startAt && at < day.endAt;
}
