import type { Snapshot } from '../engine/types.js'
import type { TextKey } from '../text/text.js'

/** Words that the face shows when a session is over, as keys of texts. */
export interface Ending {
    readonly title: TextKey | undefined
    readonly kindWord: TextKey
    /** Active time of the member; absent if it is not known. */
    readonly activeMs?: number
    /** True if the cue in force, which says how to get up, is to be shown. */
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
