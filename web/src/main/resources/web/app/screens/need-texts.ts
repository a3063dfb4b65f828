import { text } from '../text/text.js'
import { counted, number } from './format.js'
import type { Need } from './week-needs.js'

/** Returns a fact on the rest of the week as a sentence. */
export function needText(need: Need): string {
    switch (need.kind) {
        case 'today':
            return counted('need.today', need.minutes)
        case 'today-done':
            return text('need.today-done')
        case 'reached':
            return text('need.reached', { target: number(need.target) })
        case 'reached-aerobic':
            return text('need.reached-aerobic', { target: number(need.target) })
        case 'per-day':
            return need.days === 1
                ? counted('need.last-day', need.minutes, { target: number(need.target) })
                : counted('need.per-day', need.minutes, { days: need.days, target: number(need.target) })
        case 'no-catching-up':
            return text('need.no-catching-up', { target: number(need.target) })
        case 'walk':
            return counted('need.walk', need.minutes)
    }
}
