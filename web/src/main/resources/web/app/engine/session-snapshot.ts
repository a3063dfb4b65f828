import { positionAt, statusAt } from './anchor.js'
import type { SnapshotMessage } from './messages.js'
import type { SessionModel } from './session-model.js'
import type { Connection, SessionEnd, SessionStatus } from './types.js'

export interface Circumstances {
    /** On the server's clock. */
    readonly now: number
    /** Offset of the server's clock, in milliseconds. */
    readonly offset: number
    readonly connection: Connection
    readonly end?: SessionEnd
    readonly signInNeeded?: boolean
    /** True if the page does not have the timeline yet. */
    readonly withTimeline: boolean
}

/** Returns how a session stands, by the clock and with the commands that the server has yet to accept. */
export function statusNow(model: SessionModel, now: number, end: SessionEnd | undefined): SessionStatus {
    return end?.status ?? statusAt(model.anchor, now)
}

/** Returns what a page needs to draw a session. */
export function snapshotOf(model: SessionModel, circumstances: Circumstances): SnapshotMessage {
    const { now, offset, connection, end, signInNeeded, withTimeline } = circumstances
    const { anchor, list, timelineId } = model
    const status = statusNow(model, now, end)
    const runs = status === 'running'
    const positionMs = positionAt(anchor, now)
    const guidance = end?.guidance ?? model.state.guidance
    const stopSymptoms = guidance === undefined ? model.stopSymptoms : []
    return {
        type: 'snapshot',
        state: {
            ...model.state, status, positionMs, at: new Date(now).toISOString(), durationMs: list.durationMs,
            ...(guidance === undefined ? {} : { guidance }),
        },
        ...(withTimeline ? { timeline: { timelineId, durationMs: list.durationMs, cues: list.cues } } : {}),
        connection,
        queued: model.queued.length,
        anchorMs: runs ? anchor.positionMs : positionMs,
        anchorAt: (runs ? anchor.at : now) - offset,
        speed: runs ? anchor.pace : 0,
        clampMs: anchor.clampMs,
        ...(end === undefined ? {} : { end }),
        ...(stopSymptoms.length === 0 ? {} : { stopSymptoms }),
        ...(signInNeeded === true ? { signInNeeded } : {}),
    }
}
