/**
 * Types of what the services send, and of what the engine tells the screens. Fields on the wire are named as in
 * docs/protocol, and the lists have its values; `received.ts` replaces a value that no list has.
 */

/** A text by BCP 47 tag; `en` is always there. */
export type LocalText = Readonly<Record<string, string>>

export const CUE_KINDS = [
    'ready', 'prepare', 'rep', 'breathe-in', 'breathe-out', 'hold', 'count', 'release', 'switch-side', 'rest', 'tip',
    'check', 'done', 'end',
] as const
export type CueKind = (typeof CUE_KINDS)[number]

export const HAPTICS = ['none', 'short', 'double', 'long', 'rising'] as const
export type Haptic = (typeof HAPTICS)[number]

/** The haptics that are felt and heard. */
export const FELT_HAPTICS = HAPTICS.filter((haptic) => haptic !== 'none')
export type FeltHaptic = (typeof FELT_HAPTICS)[number]

export interface Cue {
    readonly index: number
    /** Offset from the start of the session, in milliseconds of session time. */
    readonly atMs: number
    readonly durationMs: number
    readonly kind: CueKind
    readonly exercise: string
    readonly set?: number
    readonly rep?: number
    readonly reps?: number
    readonly side?: string
    readonly breath?: string
    readonly title: string
    readonly text: string
    readonly say: string
    readonly haptic: Haptic
}

export interface Timeline {
    readonly timelineId: string
    readonly durationMs: number
    readonly cues: readonly Cue[]
}

/** The most urgent first. */
export const URGENCIES = ['urgent', 'now', 'soon', 'rest'] as const
export type Urgency = (typeof URGENCIES)[number]

export const WHOM_TO_CALL = ['emergency', 'maternity-unit', 'clinician', 'none'] as const

export interface Guidance {
    readonly urgency: Urgency
    readonly title: string
    readonly texts: readonly string[]
    readonly call: (typeof WHOM_TO_CALL)[number]
}

export const SESSION_STATUSES =
    ['ready', 'running', 'waiting', 'paused', 'completed', 'stopped', 'expired'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

export interface SessionState {
    readonly id: string
    readonly revision: number
    readonly status: SessionStatus
    readonly positionMs: number
    /** The instant at which the session stood at that position, by the server's clock. */
    readonly at: string
    readonly serverTime: string
    readonly durationMs: number
    readonly timelineId: string
    readonly exercise?: string
    readonly followers: number
    readonly locale: string
    readonly waitForReady?: boolean
    readonly pace?: number
    readonly guidance?: Guidance
}

export const COMMAND_TYPES = ['start', 'pause', 'resume', 'continue', 'skip', 'back', 'extend', 'stop'] as const
export type CommandType = (typeof COMMAND_TYPES)[number]

export interface CommandOptions {
    readonly seconds?: number
    readonly symptoms?: readonly string[]
}

/** An `application/problem+json` answer (RFC 9457). */
export interface Problem {
    readonly type: string
    readonly title: string
    readonly status: number
    readonly detail?: string
    readonly errors?: readonly { readonly field: string; readonly detail: string }[]
    readonly guidance?: Guidance
    readonly [member: string]: unknown
}

/**
 * `live`: events arrive; `catching-up`: none for 5 seconds while the network is there; `offline`: cues go on from what
 * is at hand.
 */
export type Connection = 'live' | 'catching-up' | 'offline'

/** The last event of a session. */
export interface SessionEnd {
    readonly status: SessionStatus
    /** Active time of the member; absent until the server has told it. */
    readonly activeMs?: number
    readonly guidance?: Guidance
}

/** All that the screens need to draw a session. It never changes: a change brings another one. */
export interface Snapshot {
    readonly state: SessionState
    readonly timeline: Timeline
    readonly connection: Connection
    /** Commands that wait to be sent. */
    readonly queued: number
    /** True if this client only looks on, by a ticket. */
    readonly readOnly: boolean
    /** Session time at `anchorAt`, in milliseconds. */
    readonly anchorMs: number
    /** When the session stood there, on the clock of the page (`performance.now()`). */
    readonly anchorAt: number
    /** Session time in each real time: 1 but in demos, 0 while it stands still. */
    readonly speed: number
    /** Where the position stands still until the member says `continue`; the end if there is no such gate. */
    readonly clampMs: number
    /** Once the session is over. */
    readonly end?: SessionEnd
    /** True if it is paused, and this page has paused it. */
    readonly isPausedHere: boolean
    /** True if the member has to sign in again before commands are sent; cues go on meanwhile. */
    readonly signInNeeded?: boolean
}

/** A cue and when it is due, on the clock of the page (`performance.now()`). */
export interface PlannedCue {
    readonly cue: Cue
    readonly revision: number
    readonly dueAt: number
}

/** One session, followed by this page. Listeners return a function that removes them. */
export interface SessionPlayer {
    readonly snapshot: Snapshot
    /** Session time now, in milliseconds: it never runs past a gate that the member has not passed. */
    position(now?: number): number
    /** Called at each change of the snapshot. */
    onSnapshot(listener: (snapshot: Snapshot) => void): () => void
    /** Called with the cues of the next seconds, each time that this list changes: it replaces the one before. */
    onPlan(listener: (plan: readonly PlannedCue[]) => void): () => void
    /** Called when a cue is due; `missed` if it is shown late, after the page was frozen, and should make no sound. */
    onDue(listener: (planned: PlannedCue, missed: boolean) => void): () => void
    /**
     * Applies a command here at once, and sends it; without the network it waits and is sent later, once and in order.
     * A stop never waits behind another command.
     *
     * @returns when the server has accepted it, or when it is queued
     * @throws ProblemError if the server rejects it
     */
    command(type: CommandType, options?: CommandOptions): Promise<void>
    close(): void
}

/** Deviations of this page from the plan, at `window.lilt.timing`; in milliseconds of the page's clock. */
export interface TimingEntry {
    readonly revision: number
    readonly index: number
    readonly dueAt: number
    readonly shownAt?: number
    readonly soundedAt?: number
    readonly vibratedAt?: number
}
