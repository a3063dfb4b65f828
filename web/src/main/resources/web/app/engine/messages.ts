import type { Command } from './local-command.js'
import type { Connection, Cue, Problem, SessionEnd, SessionState, Timeline } from './types.js'

/** Returns the instant now, on the clock that a page and its worker have in common. It never jumps. */
export function sharedNow(): number {
    return performance.timeOrigin + performance.now()
}

/** A session as it is kept on the device: enough to go on without the network. */
export interface StoredSession {
    readonly id: string
    readonly state: SessionState
    readonly timeline: Timeline
    /** Offset of the server's clock from this device's, in milliseconds. */
    readonly offset?: number
    /** When it was kept, on the device's clock. */
    readonly keptAt: number
    /** The commands that wait to be sent, as they are read with it. */
    readonly pending?: readonly { readonly id: string; readonly command: Command; readonly at: number }[]
}

export interface OpenMessage {
    readonly type: 'open'
    readonly id: string
    readonly language: string
    readonly ticket?: string
    readonly stored?: StoredSession
}

/** From a page to its worker. */
export type ToWorker =
    | OpenMessage
    | { readonly type: 'command'; readonly commandId: string; readonly command: Command; readonly at: number }
    /** A stop goes out from the page itself: this is what became of it. */
    | { readonly type: 'stop-accepted'; readonly commandId: string; readonly state: SessionState }
    | { readonly type: 'stop-rejected'; readonly commandId: string; readonly problem: Problem }
    | { readonly type: 'stop-unsent' }
    /** The page is seen again, or the network is back. */
    | { readonly type: 'returned' }
    | { readonly type: 'close' }

export interface SnapshotMessage {
    readonly type: 'snapshot'
    readonly state: SessionState
    /** Only where it differs from the one before. */
    readonly timeline?: Timeline
    readonly connection: Connection
    readonly queued: number
    readonly anchorMs: number
    readonly anchorAt: number
    readonly speed: number
    readonly clampMs: number
    readonly end?: SessionEnd
    /** Why the member has stopped, until the server has said what to do. */
    readonly stopSymptoms?: readonly string[]
    readonly signInNeeded?: boolean
}

export interface WireCue {
    readonly cue: Cue
    readonly revision: number
    readonly dueAt: number
}

/** From a worker to its page. */
export type ToPage =
    | SnapshotMessage
    | { readonly type: 'plan'; readonly plan: readonly WireCue[] }
    | { readonly type: 'due'; readonly due: WireCue; readonly missed: boolean }
    | { readonly type: 'accepted'; readonly commandId: string }
    | { readonly type: 'queued'; readonly commandId: string }
    | { readonly type: 'rejected'; readonly commandId: string; readonly problem: Problem }
    /** The session can't be followed, and nothing of it is at hand. */
    | { readonly type: 'failed'; readonly problem?: Problem; readonly signInNeeded?: boolean }

/** From one page that follows a session to the others. */
export type Told =
    | { readonly type: 'known'; readonly session: StoredSession; readonly lastId?: string }
    | { readonly type: 'command'; readonly id: string; readonly command: Command; readonly at: number }
    | { readonly type: 'accepted'; readonly id: string; readonly state: SessionState }
    | { readonly type: 'rejected'; readonly id: string; readonly problem: Problem }
    | { readonly type: 'over'; readonly end: SessionEnd }

/** Returns the name under which pages share the stream of a session; those with a ticket have one of their own. */
export function streamName(id: string, ticket?: string): string {
    return `lilt-${ticket === undefined ? 'stream' : 'ticket-stream'}-${id}`
}
