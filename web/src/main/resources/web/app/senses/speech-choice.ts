import type { Cue, CueKind } from '../engine/types.js'

/** Rank of a text: of two that would be spoken at once the higher one wins. */
export type SpeechRank = 0 | 1 | 2 | 3

/** The first word in a tap, which no one hears. */
export const UNLOCK_RANK: SpeechRank = 0

/** Rank of guidance, which is said before all else. */
export const SAFETY_RANK: SpeechRank = 3

const SAFETY: readonly CueKind[] = ['check', 'end']
/** They say what to do next; breaths, repetitions and tips go with it. */
const STEPS: readonly CueKind[] = ['ready', 'prepare', 'hold', 'release', 'switch-side', 'rest', 'done']

/** Returns the rank of what a cue says: safety before the steps of an exercise, those before the rest. */
export function rankOf(cue: Cue): SpeechRank {
    if (SAFETY.includes(cue.kind)) return SAFETY_RANK
    if (STEPS.includes(cue.kind)) return 2
    return cue.kind === 'count' ? 0 : 1
}

/** A text that is spoken now. */
export interface Spoken {
    readonly rank: SpeechRank
    /** When a voice that works has surely said it, in milliseconds of the page's clock. */
    readonly overAt: number
}

export type SpeechDecision = 'speak' | 'replace' | 'drop'

/** Decides on a text: nothing waits behind another, for a text that comes late misleads. */
export function decide(current: Spoken | undefined, rank: SpeechRank, now: number): SpeechDecision {
    if (current === undefined) return 'speak'
    return rank > current.rank || now >= current.overAt ? 'replace' : 'drop'
}

/** Chrome goes silent after about 14 seconds of one text, and never says that it ended. */
const LONGEST_MS = 14_000
const SLOWEST_WORD_MS = 600
const START_MS = 1500

/** Returns the longest that a voice takes for a text, in milliseconds: after it the voice has stopped, or is stuck. */
export function longestSpeech(text: string): number {
    const words = text.split(/\s+/).filter((word) => word !== '').length
    return Math.min(LONGEST_MS, START_MS + SLOWEST_WORD_MS * words)
}

export type VoiceLike = Pick<SpeechSynthesisVoice, 'name' | 'lang' | 'localService' | 'default'>

/** Better than the standard voices of their system, by the names that makers give them. */
const GOOD = /natural|enhanced|premium|neural|siri/i
/** Voices that sound like a robot or a joke. */
const POOR = new RegExp('espeak|compact|albert|bad news|bahh|bells|boing|bubbles|cellos|fred|good news|jester|junior|'
    + 'kathy|organ|ralph|superstar|trinoids|whisper|wobble|zarvox', 'i')

/**
 * Returns the best voice for a language, if there is one.
 *
 * @param locale the language of what is said, as a BCP 47 tag
 * @param preferred the languages of the member, the best first: they decide between regions
 * @param online whether voices may be used that send the text to their maker
 */
export function chooseVoice<V extends VoiceLike>(
    voices: readonly V[], locale: string, preferred: readonly string[], online: boolean,
): V | undefined {
    const points = (voice: V): number => {
        const tag = normal(voice.lang)
        const region = preferred.map(normal).indexOf(tag)
        return (voice.localService === false ? 0 : 1000)
            + (tag === normal(locale) && locale.includes('-') ? 500 : 0)
            + (GOOD.test(voice.name) ? 200 : 0) - (POOR.test(voice.name) ? 400 : 0)
            + (region >= 0 ? 100 - Math.min(region, 50) : 0)
            + (voice.default ? 10 : 0)
    }
    return voices
        .filter((voice) => language(voice.lang) === language(locale) && (online || voice.localService !== false))
        .sort((a, b) => points(b) - points(a))[0]
}

/** Returns whether a language can only be spoken by voices that send the text to their maker. */
export function onlyOnline(voices: readonly VoiceLike[], locale: string): boolean {
    return chooseVoice(voices, locale, [], false) === undefined && chooseVoice(voices, locale, [], true) !== undefined
}

/** Android writes `es_ES`. */
function normal(tag: string): string {
    return tag.replace('_', '-').toLowerCase()
}

function language(tag: string): string {
    return normal(tag).split('-')[0] ?? ''
}
