import type { Anchor, CueList } from './anchor.js'
import { anchored, firstCueAfter, firstCueFrom, isOver, positionAt, statusAt } from './anchor.js'
import type { CommandOptions, CommandType, Cue } from './types.js'

export interface Command extends CommandOptions {
    readonly type: CommandType
}

/** A command that the server has not accepted yet, as far as is known here. */
export interface PendingCommand {
    readonly id: string
    readonly command: Command
    /** When the member gave it, on the server's clock. */
    readonly at: number
    /** True once it is on its way: the next revision may be its own. */
    sent: boolean
    /** True if a revision that came by the stream is its own; its answer is still to come. */
    isAccepted: boolean
}

/** A session as a command leaves it. */
export interface Commanded {
    readonly anchor: Anchor
    readonly list: CueList
}

/** A button or a key makes a hold or a rest so much longer, in seconds. */
export const EXTENSION_SECONDS = 30

/** The time after the beginning of an exercise in which going back means the one before. */
const JUST_BEGUN_MS = 3000

/**
 * Applies a command as session-service will, so that it holds here before the network has carried it.
 *
 * @param at on the server's clock
 * @returns nothing if the session does not allow the command now
 */
export function applied(
    command: Command,
    session: Commanded,
    waits: boolean,
    at: number,
): Commanded | undefined {
    const { anchor, list } = session
    const now = Math.max(at, anchor.at)
    const status = statusAt(anchor, now)
    const positionMs = positionAt(anchor, now)
    const here = { ...anchor, at: now, positionMs }
    const underWay = status === 'running' || status === 'waiting' || status === 'paused'
    const nextCue = nextCueAt(anchor, list, now)
    const runs = anchor.status === 'paused' ? ('paused' as const) : ('running' as const)
    const to = (from: Partial<Anchor>, cues: CueList = list): Commanded => ({
        anchor: anchored(cues, waits, { ...here, firstCue: nextCue, ...from }),
        list: cues,
    })
    switch (command.type) {
        case 'start':
            return status === 'ready' ? to({ status: 'running', positionMs: 0, firstCue: 0 }) : undefined
        case 'pause':
            return status === 'running' || status === 'waiting' ? to({ status: 'paused' }) : undefined
        case 'resume':
            return status === 'paused' ? to({ status: 'running', firstCue: anchor.firstCue }) : undefined
        case 'continue':
            return status === 'waiting' ? to({ status: 'running', firstCue: nextCue + 1 }) : undefined
        case 'skip':
            return underWay ? to({ status: runs, ...skipped(list, positionMs) }) : undefined
        case 'back':
            return underWay ? to({ status: runs, ...wentBack(list, positionMs) }) : undefined
        case 'extend': {
            const longer = underWay ? extended(list, positionMs, (command.seconds ?? 0) * 1000) : undefined
            return longer === undefined ? undefined : to({ status: runs, firstCue: nextCue }, longer)
        }
        case 'stop':
            return isOver(status) ? undefined : to({ status: 'stopped' })
    }
}

/** Returns the next cue after a command: at a gate the gate's own, which only `continue` passes. */
export function nextCueAt(anchor: Anchor, list: CueList, now: number): number {
    if (statusAt(anchor, now) === 'waiting') {
        return anchor.gate ?? anchor.firstCue
    }
    return anchor.status === 'running'
        ? Math.max(anchor.firstCue, firstCueAfter(list, positionAt(anchor, now)))
        : anchor.firstCue
}

/** Returns the first cues of the exercises, in order. */
export function segmentStarts(list: CueList): readonly Cue[] {
    const starts: Cue[] = []
    let before: Cue | undefined
    let isDone = false
    for (const cue of list.cues) {
        const isSameAgain = isDone && cue.kind === 'prepare'
        if (before === undefined || cue.exercise !== before.exercise || isSameAgain) {
            starts.push(cue)
            isDone = false
        }
        isDone ||= cue.kind === 'done'
        before = cue
    }
    return starts
}

function segmentAt(starts: readonly Cue[], positionMs: number): number {
    return Math.max(0, starts.findLastIndex((start) => start.atMs <= positionMs))
}

function skipped(list: CueList, positionMs: number): Pick<Anchor, 'positionMs' | 'firstCue'> {
    const starts = segmentStarts(list)
    const start = starts[segmentAt(starts, positionMs) + 1]
    return start === undefined
        ? { positionMs: list.durationMs, firstCue: list.cues.at(-1)?.index ?? 0 }
        : { positionMs: start.atMs, firstCue: start.index }
}

function wentBack(list: CueList, positionMs: number): Pick<Anchor, 'positionMs' | 'firstCue'> {
    const starts = segmentStarts(list)
    const here = segmentAt(starts, positionMs)
    const hasJustBegun = positionMs - (starts[here]?.atMs ?? 0) < JUST_BEGUN_MS
    const start = starts[hasJustBegun ? Math.max(0, here - 1) : here]
    return { positionMs: start?.atMs ?? 0, firstCue: start?.index ?? firstCueFrom(list, 0) }
}

function end(cue: Cue): number {
    return cue.atMs + cue.durationMs
}

/**
 * Lengthens the hold, rest or getting into position in force: its end, with the countdown and the gate, and all that
 * comes later move. The server's own timeline also fills the time with more breaths; it replaces this one.
 */
function extended(list: CueList, positionMs: number, byMs: number): CueList | undefined {
    const inForce = list.cues.find(
        (cue) =>
            (cue.kind === 'hold' || cue.kind === 'rest' || cue.kind === 'prepare')
            && cue.atMs <= positionMs && positionMs < end(cue),
    )
    if (inForce === undefined || byMs <= 0) {
        return undefined
    }
    const cues = list.cues.map((cue) => {
        if (cue.index <= inForce.index) {
            return end(cue) >= end(inForce) ? { ...cue, durationMs: cue.durationMs + byMs } : cue
        }
        const belongsToTheEnd = cue.atMs >= end(inForce) || cue.kind === 'count' || cue.kind === 'ready'
        return belongsToTheEnd ? { ...cue, atMs: cue.atMs + byMs } : cue
    })
    const inOrder = cues.sort((a, b) => a.atMs - b.atMs || a.index - b.index)
    return { durationMs: list.durationMs + byMs, cues: inOrder.map((cue, index) => ({ ...cue, index })) }
}
