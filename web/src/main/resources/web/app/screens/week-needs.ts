import type { CurrentWeek } from './wire.js'

/** Fact on the rest of a week; the screens put it into words. */
export type Need =
    | { readonly kind: 'today'; readonly minutes: number }
    | { readonly kind: 'today-done' }
    | { readonly kind: 'reached'; readonly target: number }
    | { readonly kind: 'reached-aerobic'; readonly target: number }
    | { readonly kind: 'per-day'; readonly days: number; readonly minutes: number; readonly target: number }
    | { readonly kind: 'no-catching-up'; readonly target: number }
    | { readonly kind: 'walk'; readonly minutes: number }

/** More a day than this is no friendly advice: then the week counts as it is. */
const MOST_PER_DAY = 60

/** Returns facts on the rest of the week, what is good for today first: never a reproach. */
export function needsOf(week: CurrentWeek): readonly Need[] {
    return [...today(week), target(week), ...walk(week)]
}

function today(week: CurrentWeek): readonly Need[] {
    if (week.suggestedToday === undefined || week.neededPerDay === 0) {
        return []
    }
    return [week.suggestedToday === 0 ? { kind: 'today-done' } : { kind: 'today', minutes: week.suggestedToday }]
}

function target(week: CurrentWeek): Need {
    const { targetMinutes } = week
    if (week.moderateNeededPerDay === 0) {
        return { kind: 'reached-aerobic', target: targetMinutes }
    }
    if (week.neededPerDay === 0) {
        return { kind: 'reached', target: targetMinutes }
    }
    return week.neededPerDay > MOST_PER_DAY
        ? { kind: 'no-catching-up', target: targetMinutes }
        : { kind: 'per-day', days: week.daysLeft, minutes: week.neededPerDay, target: targetMinutes }
}

/** A walk of so many minutes brings the aerobic part to the target, beside the day plan. */
function walk(week: CurrentWeek): readonly Need[] {
    const minutes = week.plan?.morePerDay.moderateMinutes.min ?? 0
    return minutes > 0 && minutes <= MOST_PER_DAY && week.moderateNeededPerDay > 0 ? [{ kind: 'walk', minutes }] : []
}

/** The parts of a week's ring, each from 0 to 1 of the way round; together they are 1 at most. */
export interface RingParts {
    readonly aerobic: number
    readonly other: number
}

export function ringParts(week: {
    readonly minutes: number
    readonly moderateMinutes: number
    readonly targetMinutes: number
}): RingParts {
    const all = Math.min(1, week.minutes / week.targetMinutes)
    const aerobic = Math.min(all, week.moderateMinutes / week.targetMinutes)
    return { aerobic, other: all - aerobic }
}
