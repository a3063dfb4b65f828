import type { Snapshot } from '../engine/types.js'
import type { TextKey } from '../text/text.js'

/** What the face shows when a session is over, in keys of texts. */
export interface Ending {
    readonly title: TextKey | undefined
    readonly kindWord: TextKey
    /** How long the member was active; absent if nobody knows. */
    readonly activeMs?: number
    /** Whether the cue in force, which says how to get up, is worth showing. */
    readonly hasLastCue: boolean
}

/**
 * Returns how a session ended, if it did; one that was completed is over here as soon as its position is at the end.
 *
 * @param positionMs session time now
 */
export function endingOf({ state, timeline, end }: Snapshot, positionMs: number): Ending | undefined {
    const status = end?.status ?? state.status
    const isThrough = status === 'running' && positionMs >= timeline.durationMs
    const active = end?.activeMs === undefined ? {} : { activeMs: end.activeMs }
    switch (isThrough ? 'completed' : status) {
        case 'completed':
            return { title: undefined, kindWord: 'face.end.kind', hasLastCue: true, ...active }
        case 'stopped':
            return { title: 'face.stopped', kindWord: 'face.stopped.kind', hasLastCue: false, ...active }
        case 'expired':
            return { title: 'face.expired', kindWord: 'face.expired.kind', hasLastCue: false, ...active }
        default:
            return undefined
    }
}
