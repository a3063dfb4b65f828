import { chooseVoice, decide, longestSpeech, onlyOnline, UNLOCK_RANK } from './speech-choice.js'
import type { SpeechRank, Spoken } from './speech-choice.js'

/** Some browsers would cut a text right after a cut one, too: it waits for the end of that one, at most so long. */
const AFTER_CANCEL_MS = 80

interface Speaking extends Spoken {
    /** Kept, since Chrome forgets to say that a text ended whose object is gone. */
    readonly utterance: SpeechSynthesisUtterance
}

/** Speaks texts, one at a time. Never waits for a voice, which may be missing, silent or stuck. */
export class Speaker {
    readonly #synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
    #speaking: Speaking | undefined
    #unlocked = false

    /**
     * @param locale the language of what is said
     * @param online whether voices may be used that send the text to their maker
     * @param onVoices called when voices become known, which may take a while
     */
    constructor(
        public locale: string, private readonly online: () => boolean, private readonly onVoices: () => void,
    ) {
        this.#synthesis?.addEventListener?.('voiceschanged', this.onVoices)
    }

    /** The voice that speaks; without one tones carry the meaning. */
    get voice(): SpeechSynthesisVoice | undefined {
        return chooseVoice(this.#voices, this.locale, navigator.languages, this.online())
    }

    /** True if all voices for the language send each text to their maker. */
    get onlyOnline(): boolean {
        return onlyOnline(this.#voices, this.locale)
    }

    /** Speaks one silent word in a tap: some browsers allow no speech before. */
    unlock(): void {
        if (this.#unlocked || this.voice === undefined || this.#speaking !== undefined) return
        this.#unlocked = true
        this.#speak(this.#prepared('.', UNLOCK_RANK), 0)
    }

    /**
     * Speaks a text now, or drops it if something more important is being said.
     *
     * @returns whether it is spoken
     */
    say(text: string, rank: SpeechRank): boolean {
        if (text === '' || this.voice === undefined) return false
        const before = this.#speaking
        const decision = decide(before, rank, performance.now())
        if (decision === 'drop') return false
        const next = this.#prepared(text, rank)
        if (before === undefined) {
            this.#speak(next, 1)
            return true
        }
        this.#speaking = next
        let begun = false
        const begin = (): void => {
            if (begun || this.#speaking !== next) return
            begun = true
            this.#speak(next, 1)
        }
        before.utterance.onend = before.utterance.onerror = begin
        setTimeout(begin, AFTER_CANCEL_MS)
        this.#synthesis?.cancel()
        return true
    }

    /** Falls silent. */
    stop(): void {
        if (this.#speaking === undefined) return
        this.#speaking = undefined
        this.#synthesis?.cancel()
    }

    close(): void {
        this.stop()
        this.#synthesis?.removeEventListener?.('voiceschanged', this.onVoices)
    }

    get #voices(): readonly SpeechSynthesisVoice[] {
        return this.#synthesis?.getVoices() ?? []
    }

    #prepared(text: string, rank: SpeechRank): Speaking {
        const utterance = new SpeechSynthesisUtterance(text)
        utterance.lang = this.locale
        utterance.voice = this.voice ?? null
        return { utterance, rank, overAt: performance.now() + longestSpeech(text) }
    }

    #speak(speaking: Speaking, volume: number): void {
        const { utterance } = speaking
        utterance.volume = volume
        utterance.onend = utterance.onerror = () => {
            if (this.#speaking === speaking) this.#speaking = undefined
        }
        this.#speaking = speaking
        // Chrome stays paused after some loads of the page, and would keep the text back for good.
        if (this.#synthesis?.paused === true) this.#synthesis.resume()
        this.#synthesis?.speak(utterance)
    }
}
