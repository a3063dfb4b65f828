import { shownLanguage, text } from '../text/text.js'
import type { Ending } from './ending.js'
import { length } from './length.js'
import type { View } from './view.js'

/** Returns what the dial shows of a session that is over: how it ended, the time that counts, and a kind word. */
export function endingWords(ending: Ending, last: View): View {
    const { figure: _, next: __, inner: ___, breath: ____, side: _____, ...rest } = last
    const active = ending.activeMs === undefined ? ''
        : text('face.active', { length: length(ending.activeMs, shownLanguage()) })
    return {
        ...rest,
        scene: 'end',
        place: ending.hasLastCue ? last.text : '',
        title: ending.title === undefined ? last.title : text(ending.title),
        text: text(ending.kindWord),
        ...(active === '' ? {} : { next: active }),
    }
}
