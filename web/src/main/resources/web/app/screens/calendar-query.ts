import type { Block } from './wire.js'

/** When a block begins each day, as in `08:00`; nothing for one that is left out. */
export type BlockTimes = Readonly<Record<string, string | undefined>>

const USUAL_TIMES: BlockTimes = { 'morning': '08:00', 'midday': '12:30', 'late-afternoon': '16:30', 'evening': '20:00' }
const OTHER_TIME = '15:00'
/** Pain comes at no time of day. */
const UNTIMED = ['flare']

/** Returns the time that the service gives to a block. */
export function usualTime({ id }: Block): string {
    return USUAL_TIMES[id] ?? OTHER_TIME
}

/** Returns the times of all blocks; one for pain that comes up is left out. */
export function usualTimes(blocks: readonly Block[]): BlockTimes {
    return Object.fromEntries(
        blocks.map((block) => [block.id, UNTIMED.includes(block.id) ? undefined : usualTime(block)]),
    )
}

/** Returns the address of a plan's calendar (iCalendar) from a day on. */
export function calendarPath(plan: string, times: BlockTimes, zone: string, from: string): string {
    const wanted = Object.entries(times).map(([block, time]) => `${block}=${time ?? 'never'}`)
    const query = new URLSearchParams({ zone, from, times: wanted.join(',') })
    return `/plans/${plan}/calendar?${query.toString()}`
}
