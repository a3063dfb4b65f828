import type { Snapshot } from '../engine/types.js'
import type { TextKey } from '../text/text.js'

/** How a pause came: by this page, by another one or the session itself; unknown after a reload. */
export type PausedBy = 'here' | 'elsewhere' | 'itself' | 'unknown'

export interface StatusLine {
    readonly key: TextKey
    readonly values: Readonly<Record<string, number>>
}

/** Returns what to say on the session itself: paused, or waiting for somebody else. Nothing while it runs. */
export function statusLine(snapshot: Snapshot, isWaiting: boolean, pausedBy: PausedBy): StatusLine | undefined {
    if (snapshot.state.status === 'paused') {
        return line(pausedBy === 'itself' ? 'face.paused.itself'
            : pausedBy === 'elsewhere' ? 'face.paused.elsewhere' : 'face.paused')
    }
    if (!snapshot.readOnly) return undefined
    if (isWaiting) return line('face.waiting')
    return snapshot.state.status === 'ready' ? line('face.not-started') : undefined
}

/** Returns what to say on the connection, and on commands that wait for it. Nothing while all is well. */
export function connectionLine({ connection, queued, signInNeeded }: Snapshot): StatusLine | undefined {
    if (signInNeeded) return line('face.sign-in')
    if (connection === 'offline') return queued === 0 ? line('face.offline') : line('face.offline.queued', { queued })
    if (connection === 'catching-up') return line('face.catching-up')
    return queued === 0 ? undefined : line('face.queued', { queued })
}

/**
 * Returns how a pause came that a page has just heard of.
 *
 * @param isOwn whether this page has sent it
 * @param before the snapshot before, if there was one
 */
export function pausedBy(isOwn: boolean, before: Snapshot | undefined): PausedBy {
    if (isOwn) return 'here'
    if (before === undefined) return 'unknown'
    return before.connection === 'live' ? 'elsewhere' : 'itself'
}

function line(key: TextKey, values: Readonly<Record<string, number>> = {}): StatusLine {
    return { key, values }
}
