import type { CueList } from '../../../main/resources/web/app/engine/anchor.js'
import type { Cue, CueKind, SessionState, Timeline } from '../../../main/resources/web/app/engine/types.js'

/** The server's clock when the sessions of these tests were made. */
export const MADE_AT = Date.parse('2026-11-26T10:00:00.000Z')

function cue(index: number, atMs: number, durationMs: number, kind: CueKind, exercise: string): Cue {
    return { index, atMs, durationMs, kind, exercise, title: kind, text: '', say: '', haptic: 'short' }
}

/** Two exercises, each with a gate after getting into position, a hold with a countdown and a rest. */
export const TIMELINE: Timeline = {
    timelineId: 'sha256:one',
    durationMs: 60_000,
    cues: [
        cue(0, 0, 10_000, 'prepare', 'first'),
        cue(1, 8_000, 2_000, 'ready', 'first'),
        cue(2, 10_000, 10_000, 'rep', 'first'),
        cue(3, 10_000, 10_000, 'hold', 'first'),
        cue(4, 18_000, 1_000, 'count', 'first'),
        cue(5, 20_000, 0, 'done', 'first'),
        cue(6, 20_000, 10_000, 'rest', 'first'),
        cue(7, 30_000, 10_000, 'prepare', 'second'),
        cue(8, 38_000, 2_000, 'ready', 'second'),
        cue(9, 40_000, 20_000, 'hold', 'second'),
        cue(10, 60_000, 0, 'done', 'second'),
        cue(11, 60_000, 0, 'end', 'second'),
    ],
}

export const CUES: CueList = TIMELINE

/** Returns the state of that session after so many milliseconds. */
export function state(
    revision: number,
    status: SessionState['status'],
    positionMs: number,
    afterMs: number,
    others: Partial<SessionState> = {},
): SessionState {
    const at = new Date(MADE_AT + afterMs).toISOString()
    return {
        id: 'session', revision, status, positionMs, at, serverTime: at, durationMs: 60_000, timelineId: 'sha256:one',
        followers: 1, locale: 'en', waitForReady: true, ...others,
    }
}
