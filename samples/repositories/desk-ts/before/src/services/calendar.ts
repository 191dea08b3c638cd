import { HOURS_A_DAY } from './sla';

const DAY = 24 * 60 * 60 * 1000;

function isWeekend(date: Date): boolean {
  return date.getUTCDay() === 0 || date.getUTCDay() === 6;
}

/** Moves a date on by working hours: eight a day, none at weekends. */
export function addWorkingHours(from: Date, hours: number): Date {
  let date = new Date(from);
  for (let left = Math.ceil(hours / HOURS_A_DAY); left > 0; ) {
    date = new Date(date.getTime() + DAY);
    if (!isWeekend(date)) left -= 1;
  }
  return date;
}
