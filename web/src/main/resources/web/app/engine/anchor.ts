import type { Cue, SessionState, SessionStatus } from './types.js'

/**
 * Where a session stands since its last revision. Its position now follows from that alone:
 * `positionMs + (now − at) × pace`, no further than `clampMs`. Instants are milliseconds on the server's clock.
 */
export interface Anchor {
    readonly revision: number
    /** As of `at`: time alone brings a running session to a gate or to its end. */
    readonly status: SessionStatus
    readonly positionMs: number
    readonly at: number
    readonly pace: number
    /** The index of the first cue that is due from here on. */
    readonly firstCue: number
    /** The index of the gate at which the position stops; absent if there is none ahead. */
    readonly gate?: number
    readonly clampMs: number
}

/** The cues of a session in order; someone who only looks on has not heard all of them. */
export interface CueList {
    readonly durationMs: number
    readonly cues: readonly Cue[]
}

export function isOver(status: SessionStatus): boolean {
    return status === 'completed' || status === 'stopped' || status === 'expired'
}

export function positionAt(anchor: Anchor, now: number): number {
    return anchor.status === 'running'
        ? Math.min(anchor.clampMs, anchor.positionMs + Math.max(0, now - anchor.at) * anchor.pace)
        : anchor.positionMs
}

export function statusAt(anchor: Anchor, now: number): SessionStatus {
    if (anchor.status !== 'running' || positionAt(anchor, now) < anchor.clampMs) {
        return anchor.status
    }
    return anchor.gate === undefined ? 'completed' : 'waiting'
}

/** When a running session reaches a position. */
export function reaches(anchor: Anchor, positionMs: number): number {
    return anchor.at + (positionMs - anchor.positionMs) / anchor.pace
}

/** Returns the index of the first cue at this position or later. */
export function firstCueFrom(list: CueList, positionMs: number): number {
    const found = list.cues.find((cue) => cue.atMs >= positionMs)
    return found?.index ?? afterLast(list)
}

/** Returns the index of the first cue later than this position. */
export function firstCueAfter(list: CueList, positionMs: number): number {
    const found = list.cues.find((cue) => cue.atMs > positionMs)
    return found?.index ?? afterLast(list)
}

function afterLast(list: CueList): number {
    const last = list.cues.at(-1)
    return last === undefined ? 0 : last.index + 1
}

/** Returns the anchor that goes on from a cue, up to the next gate if the session waits at gates. */
export function anchored(
    list: CueList,
    waits: boolean,
    from: Omit<Anchor, 'gate' | 'clampMs'>,
): Anchor {
    const gate = waits ? list.cues.find((cue) => cue.kind === 'ready' && cue.index >= from.firstCue) : undefined
    const { revision, status, positionMs, at, pace, firstCue } = from
    const clampMs = Math.max(gate?.atMs ?? list.durationMs, positionMs)
    const found = { revision, status, positionMs, at, pace, firstCue, clampMs }
    return gate === undefined ? found : { ...found, gate: gate.index }
}

/**
 * Reads a state of the wire.
 *
 * @param made whether it is as a command made it: cues at its very position are still due; otherwise it says how the
 *     session stands at some later moment, and they have been
 */
export function anchorOf(state: SessionState, list: CueList, waits: boolean, made: boolean): Anchor {
    const { revision, status, positionMs } = state
    const gate = list.cues.find((cue) => cue.kind === 'ready' && cue.atMs === positionMs)
    let firstCue = made || status === 'ready' ? firstCueFrom(list, positionMs) : firstCueAfter(list, positionMs)
    if (gate !== undefined && waits) {
        // It runs here only if the member has passed the gate; otherwise the gate is what comes next.
        firstCue = status === 'running' ? gate.index + 1 : gate.index
    }
    const at = Date.parse(state.at)
    return anchored(list, waits, { revision, status, positionMs, at, pace: state.pace ?? 1, firstCue })
}
