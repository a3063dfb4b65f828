import { api } from '../engine/api.js'
import { daysAfter } from './iso-week.js'
import type { ActiveInterval, ActivitySession, Page } from './wire.js'

/** Returns the active intervals around some days: a session counts by its own zone, so it may begin a day off. */
export async function activeIntervals(from: string, to: string): Promise<readonly ActiveInterval[]> {
    const query = new URLSearchParams({ from: daysAfter(from, -1), to: daysAfter(to, 1), limit: '500' })
    const found: ActiveInterval[] = []
    let next: string | undefined
    do {
        if (next !== undefined) {
            query.set('after', next)
        }
        const page: Page<ActivitySession> = await api.get(`/activity?${query.toString()}`)
        found.push(...page.items.flatMap((session) => session.activeIntervals))
        next = page.next
    } while (next !== undefined)
    return found
}
