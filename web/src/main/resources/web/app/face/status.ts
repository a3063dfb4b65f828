import type { SessionStatus, Snapshot } from '../engine/types.js'
import type { TextKey } from '../text/text.js'

/** Origin of a pause: this page, another one or the session itself; unknown after a reload. */
export type PausedBy = 'here' | 'elsewhere' | 'itself' | 'unknown'

export interface StatusLine {
    readonly key: TextKey
    readonly values: Readonly<Record<string, number>>
}

/** Returns what to say on the session itself: paused, or waiting for somebody else. Nothing while it runs. */
export function statusLine(
    status: SessionStatus, isWaiting: boolean, isReadOnly: boolean, pausedBy: PausedBy,
): StatusLine | undefined {
    if (status === 'paused') {
        return line(pausedBy === 'itself' ? 'face.paused.itself'
            : pausedBy === 'elsewhere' ? 'face.paused.elsewhere' : 'face.paused')
    }
    if (!isReadOnly) return undefined
    if (isWaiting) return line('face.waiting')
    return status === 'ready' ? line('face.not-started') : undefined
}

/** Returns what to say on the connection, and on commands that wait for it. Nothing while all is well. */
export function connectionLine(
    { connection, queued, signInNeeded = false }: Pick<Snapshot, 'connection' | 'queued' | 'signInNeeded'>,
): StatusLine | undefined {
    if (signInNeeded) return line('face.sign-in')
    if (connection === 'offline') return queued === 0 ? line('face.offline') : line('face.offline.queued', { queued })
    return connection === 'catching-up' ? line('face.catching-up') : undefined
}

/** Facts that a page knows of a pause that it has just heard of. */
export interface HeardPause {
    readonly isOwn: boolean
    /** True if the page hears nothing of the session before it. */
    readonly isFirst: boolean
    readonly isAfterBreak: boolean
}

/** Returns how a pause came. A session that nobody follows pauses itself. */
export function pausedBy({ isOwn, isFirst, isAfterBreak }: HeardPause): PausedBy {
    if (isOwn) return 'here'
    if (isFirst) return 'unknown'
    return isAfterBreak ? 'itself' : 'elsewhere'
}

/** Returns whether a session stands still at a position until the member says that they are ready. */
export function waits({ state, clampMs, timeline }: Snapshot, positionMs: number): boolean {
    return state.status === 'waiting'
        || (state.status === 'running' && positionMs >= clampMs && clampMs < timeline.durationMs)
}

function line(key: TextKey, values: Readonly<Record<string, number>> = {}): StatusLine {
    return { key, values }
}
