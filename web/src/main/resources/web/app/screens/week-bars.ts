import { dateIn } from './iso-week.js'
import type { ActiveInterval, ActiveTime, Kind } from './wire.js'

/** Kinds that count as movement, from the foot of a bar to its top. */
export const BAR_KINDS = ['aerobic', 'strength', 'mobility', 'relaxation'] as const

export type BarKind = (typeof BAR_KINDS)[number]

export interface BarPart {
    readonly kind: BarKind
    readonly activeMs: number
}

export interface DayBar {
    readonly date: string
    readonly minutes: number
    readonly parts: readonly BarPart[]
}

type Sums = Map<string, Map<Kind, number>>

/**
 * Returns a bar for each day: its length is the day's time as the service counts it, its parts are shares by kind.
 *
 * @param zone in which the days are counted
 */
export function dayBars(
    byDay: readonly (ActiveTime & { readonly date: string })[],
    intervals: readonly ActiveInterval[],
    zone: string,
): readonly DayBar[] {
    const sums: Sums = new Map()
    for (const interval of intervals) {
        addByDay(sums, interval, zone)
    }
    return byDay.map((day) => ({
        date: day.date,
        minutes: day.minutes,
        parts: parts(day.activeMs, sums.get(day.date)),
    }))
}

/** The service counts a moment once where sessions overlap; so shares of its sum are shown, not sums of ours. */
function parts(activeMs: number, sums: ReadonlyMap<Kind, number> | undefined): readonly BarPart[] {
    const found = BAR_KINDS.map((kind) => ({ kind, ms: sums?.get(kind) ?? 0 })).filter(({ ms }) => ms > 0)
    const all = found.reduce((sum, { ms }) => sum + ms, 0)
    return activeMs === 0 ? [] : found.map(({ kind, ms }) => ({ kind, activeMs: (ms / all) * activeMs }))
}

function addByDay(sums: Sums, interval: ActiveInterval, zone: string): void {
    const end = Date.parse(interval.to)
    for (let from = Date.parse(interval.from); from < end;) {
        const to = endOfDay(from, end, zone)
        const date = dateIn(zone, from)
        const day = sums.get(date) ?? new Map<Kind, number>()
        day.set(interval.kind, (day.get(interval.kind) ?? 0) + to - from)
        sums.set(date, day)
        from = to
    }
}

/** Returns the first instant of the next day, or `end` if that is on the same day. */
function endOfDay(from: number, end: number, zone: string): number {
    const date = dateIn(zone, from)
    if (dateIn(zone, end - 1) === date) {
        return end
    }
    let same = from
    let later = end - 1
    while (later - same > 1) {
        const middle = Math.floor((same + later) / 2)
        if (dateIn(zone, middle) === date) {
            same = middle
        } else {
            later = middle
        }
    }
    return later
}

const DAY_SCALES = [10, 20, 30, 40, 60, 80, 120, 180, 240]

/** Returns the minutes at the top of the chart: a round number that every bar fits under. */
export function topOfScale(bars: readonly DayBar[]): number {
    const most = Math.max(0, ...bars.map((bar) => bar.minutes))
    return DAY_SCALES.find((scale) => scale >= most) ?? Math.ceil(most / 60) * 60
}
