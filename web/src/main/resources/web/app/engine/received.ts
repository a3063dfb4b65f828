import type { StoredSession, Told } from './messages.js'
import type {
    Cue, CueKind, Guidance, Haptic, Problem, SessionEnd, SessionState, SessionStatus, Timeline, Urgency,
} from './types.js'
import { CUE_KINDS, HAPTICS, SESSION_STATUSES, URGENCIES, WHOM_TO_CALL } from './types.js'

/**
 * A type as a service sends it, or a page of this client that is newer than this one: where the type lists values, any
 * other may stand. The functions of this file replace that one as docs/clients.md says, so that nothing behind them
 * meets a value that it does not know.
 */
export type Sent<T> = T extends string ? string
    : T extends readonly (infer E)[] ? readonly Sent<E>[]
        : T extends object ? { readonly [K in keyof T]: Sent<T[K]> }
            : T

/** Shown and spoken, and less important than all else. */
const UNKNOWN_KIND: CueKind = 'tip'
const UNKNOWN_HAPTIC: Haptic = 'short'
/** Stands still; what the stream says next overrules. */
const UNKNOWN_STATUS: SessionStatus = 'paused'
/** Says that the session is over, and nothing of how. */
const UNKNOWN_END: SessionStatus = 'expired'
const UNKNOWN_URGENCY: Urgency = 'urgent'

/** Whom to call at each urgency. */
export const CALLS: Readonly<Record<Urgency, Guidance['call']>> = {
    urgent: 'emergency',
    now: 'maternity-unit',
    soon: 'clinician',
    rest: 'none',
}

export function receivedCue(cue: Sent<Cue>): Cue {
    const { kind, haptic } = cue
    return { ...cue, kind: known(CUE_KINDS, kind, UNKNOWN_KIND), haptic: known(HAPTICS, haptic, UNKNOWN_HAPTIC) }
}

export function receivedTimeline(timeline: Sent<Timeline>): Timeline {
    return { ...timeline, cues: timeline.cues.map(receivedCue) }
}

export function receivedState(state: Sent<SessionState>): SessionState {
    const { guidance, status, ...rest } = state
    return { ...rest, status: known(SESSION_STATUSES, status, UNKNOWN_STATUS), ...receivedGuidance(guidance) }
}

export function receivedEnd(end: Sent<SessionEnd>): SessionEnd {
    const { guidance, status, ...rest } = end
    return { ...rest, status: known(SESSION_STATUSES, status, UNKNOWN_END), ...receivedGuidance(guidance) }
}

export function receivedProblem(problem: Sent<Problem>): Problem {
    const { guidance, ...rest } = problem as Omit<Problem, 'guidance'> & { readonly guidance?: Sent<Guidance> }
    return { ...rest, ...receivedGuidance(guidance) } as Problem
}

export function receivedUrgency(urgency: string): Urgency {
    return known(URGENCIES, urgency, UNKNOWN_URGENCY)
}

/** Reads a session that the device has kept, or that another page tells. */
export function receivedSession<S extends StoredSession>(session: S): S {
    return { ...session, state: receivedState(session.state), timeline: receivedTimeline(session.timeline) }
}

/** Reads what another page tells: the member may have opened it after this client was renewed. */
export function receivedMessage(message: Told): Told {
    switch (message.type) {
        case 'known': return { ...message, session: receivedSession(message.session) }
        case 'accepted': return { ...message, state: receivedState(message.state) }
        case 'over': return { ...message, end: receivedEnd(message.end) }
        default: return message
    }
}

function receivedGuidance(guidance: Sent<Guidance> | undefined): { readonly guidance?: Guidance } {
    if (guidance === undefined) {
        return {}
    }
    const urgency = receivedUrgency(guidance.urgency)
    return { guidance: { ...guidance, urgency, call: known(WHOM_TO_CALL, guidance.call, CALLS[urgency]) } }
}

/** Returns the value if it is one of the list, and what stands for an unknown one otherwise. */
function known<V extends string>(values: readonly V[], value: string, otherwise: V): V {
    return values.find((each) => each === value) ?? otherwise
}
