const DAY_MS = 86_400_000

/** Returns the Monday of an ISO 8601 week such as `2026-W48`, as a date. */
export function mondayOf(week: string): string {
    const [year = 0, number = 1] = week.split('-W').map(Number)
    // The first week has 4 January in it.
    const fourth = Date.UTC(year, 0, 4)
    const firstMonday = fourth - weekday(fourth) * DAY_MS
    return dateOf(firstMonday + (number - 1) * 7 * DAY_MS)
}

/** Returns the ISO 8601 week of a date, with its week-based year. */
export function weekOf(date: string): string {
    const at = Date.parse(date)
    // The week belongs to the year of its Thursday.
    const thursday = at + (3 - weekday(at)) * DAY_MS
    const year = new Date(thursday).getUTCFullYear()
    const number = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * DAY_MS))
    return `${year}-W${String(number).padStart(2, '0')}`
}

/** Returns the week that is some weeks later, or earlier. */
export function weeksAfter(week: string, weeks: number): string {
    return weekOf(daysAfter(mondayOf(week), 7 * weeks))
}

export function daysAfter(date: string, days: number): string {
    return dateOf(Date.parse(date) + days * DAY_MS)
}

/** Returns the date that it is in a zone. */
export function dateIn(zone: string, instant: number): string {
    return new Intl.DateTimeFormat('en-CA', {
        timeZone: zone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
    }).format(instant)
}

function weekday(at: number): number {
    return (new Date(at).getUTCDay() + 6) % 7
}

function dateOf(at: number): string {
    return new Date(at).toISOString().slice(0, 10)
}
