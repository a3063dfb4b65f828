import type { Timeline } from '../engine/types.js'
import { text } from '../text/text.js'
import type { Ending } from './ending.js'
import { view, type View } from './view.js'

/**
 * Returns what the dial shows of a session that is over: how it ended, the time that counts, and a kind word; for one
 * that was completed, how to get up too.
 */
export function endingWords(ending: Ending, timeline: Timeline, positionMs: number): View {
    const { cue, outer, sinceMs, changesAtMs, title, text: gettingUp } =
        view(timeline, ending.hasLastCue ? timeline.durationMs : positionMs)
    const kindWord = text(ending.kindWord)
    const active = ending.activeMs === undefined ? {}
        : { figure: { kind: 'active', seconds: Math.round(ending.activeMs / 1000) }, next: kindWord } as const
    return {
        scene: 'end',
        cue,
        title: ending.title === undefined ? title : text(ending.title),
        place: ending.hasLastCue ? gettingUp : '',
        text: ending.activeMs === undefined ? kindWord : text('face.active'),
        outer,
        isExtensible: false,
        sinceMs,
        changesAtMs,
        ...active,
    }
}
