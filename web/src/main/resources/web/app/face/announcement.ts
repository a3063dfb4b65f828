import type { Cue } from '../engine/types.js'
import { shownLanguage } from '../text/text.js'

/**
 * Returns what a screen reader says at a cue, if our own voice doesn't: what it would say, or the words that are shown.
 * Empty for cues that say nothing new: each repetition begins with a cue of its own that tells it.
 */
export function announcement(cue: Cue): string {
    if (cue.say !== '') return cue.say
    switch (cue.kind) {
        case 'rep':
        case 'count':
            return ''
        case 'breathe-in':
        case 'breathe-out':
        case 'release':
        case 'hold':
            return cue.title
        default:
            return `${cue.title}. ${cue.text}`
    }
}

/** The one polite region of a face. Each cue is said at most once, however often it comes. */
export class Announcer {
    readonly #said = new Set<string>()

    constructor(private readonly region: HTMLElement) {}

    /**
     * Says a cue, in the language of the session.
     *
     * @param revision since a cue that a command brings back is another one
     */
    say(revision: number, cue: Cue, language: string): void {
        const key = `${revision}.${cue.index}`
        const words = announcement(cue)
        if (words === '' || this.#said.has(key)) return
        this.#said.add(key)
        this.region.lang = language
        this.region.textContent = words
    }

    /** A notice is said whatever speaks: nothing else tells it. */
    notice(words: string): void {
        this.region.lang = shownLanguage()
        if (this.region.textContent !== words) this.region.textContent = words
    }
}
