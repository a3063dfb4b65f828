import { isOver } from '../engine/anchor.js'
import { EXTENSION_SECONDS } from '../engine/local-command.js'
import { exerciseAt } from '../engine/outline.js'
import type { CommandOptions, CommandType, SessionPlayer, SessionStatus, Timeline } from '../engine/types.js'

/** The keys of a headset, a keyboard or a lock screen that a session answers to. */
export const MEDIA_KEYS = ['play', 'pause', 'nexttrack', 'previoustrack', 'seekforward'] as const

export type MediaKey = (typeof MEDIA_KEYS)[number]

/** Returns the command that a key gives to a session in this status, if any. */
export function commandFor(key: MediaKey, status: SessionStatus): [CommandType, CommandOptions?] | undefined {
    if (isOver(status)) return undefined
    switch (key) {
        case 'play':
            if (status === 'ready') return ['start']
            if (status === 'waiting') return ['continue']
            return status === 'paused' ? ['resume'] : undefined
        case 'pause': return status === 'running' || status === 'waiting' ? ['pause'] : undefined
        case 'nexttrack': return status === 'ready' ? undefined : ['skip']
        case 'previoustrack': return status === 'ready' ? undefined : ['back']
        case 'seekforward': return status === 'ready' ? undefined : ['extend', { seconds: EXTENSION_SECONDS }]
    }
}

/** Returns the title of the exercise at a position: all that a lock screen, which anybody sees, may show. */
export function exerciseTitle(timeline: Timeline, positionMs: number): string {
    const at = timeline.cues.findLastIndex((cue) => cue.atMs <= positionMs)
    return exerciseAt(timeline, at)?.title ?? ''
}

/** Lets the media keys command a session, until the returned function is called. */
export function answerMediaKeys(player: SessionPlayer): () => void {
    return setMediaKeys((key) => {
        const command = commandFor(key, player.snapshot.state.status)
        // Whatever the server objects to is shown by the face.
        if (command !== undefined) player.command(...command).catch(() => undefined)
    })
}

/** Calls back at each media key, until the returned function is called. */
export function setMediaKeys(pressed: (key: MediaKey) => void): () => void {
    if (!('mediaSession' in navigator)) return () => undefined
    const session = navigator.mediaSession
    for (const key of MEDIA_KEYS) setHandler(session, key, () => pressed(key))
    return () => {
        for (const key of MEDIA_KEYS) setHandler(session, key, null)
        session.metadata = null
        session.playbackState = 'none'
    }
}

/** Shows the exercise, and whether it goes on: a session that waits for the member shows as paused. */
export function showOnMediaKeys(player: SessionPlayer): void {
    if (!('mediaSession' in navigator)) return
    const { state, timeline } = player.snapshot
    const title = exerciseTitle(timeline, player.position())
    if (navigator.mediaSession.metadata?.title !== title) {
        navigator.mediaSession.metadata = new MediaMetadata({ title })
    }
    navigator.mediaSession.playbackState = state.status === 'running' ? 'playing' : 'paused'
}

/** Some browsers do not know all keys, and throw. */
function setHandler(session: MediaSession, key: MediaKey, handler: (() => void) | null): void {
    try {
        session.setActionHandler(key, handler)
    } catch {
        // The other keys work without it.
    }
}
