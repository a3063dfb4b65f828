import type { TimingEntry } from '../engine/types.js'

type Deviation = Partial<Pick<TimingEntry, 'shownAt' | 'soundedAt' | 'vibratedAt'>>

declare global {
    interface Window {
        lilt?: { timing: TimingEntry[] }
    }
}

/** Entries beyond this number push out the oldest. */
const KEPT = 2000

/**
 * Records when a cue was shown, sounded or felt, beside the time at which it was due; at `window.lilt.timing`.
 *
 * @param dueAt when the cue was due, on the clock of the page, in milliseconds
 * @param deviation the times that are known now; they join those recorded before for the same cue and the same due time
 */
export function recordTiming(revision: number, index: number, dueAt: number, deviation: Deviation): void {
    const timing = (window.lilt ??= { timing: [] }).timing
    const at = timing.findLastIndex((entry) =>
        entry.revision === revision && entry.index === index && Math.abs(entry.dueAt - dueAt) < 1000)
    if (at >= 0) {
        timing[at] = { revision, index, ...timing[at], dueAt, ...deviation }
        return
    }
    timing.push({ revision, index, dueAt, ...deviation })
    if (timing.length > KEPT) timing.splice(0, timing.length - KEPT)
}
