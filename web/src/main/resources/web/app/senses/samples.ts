import { FELT_HAPTICS, type Cue, type Haptic, type PlannedCue, type Timeline } from '../engine/types.js'
import { setMediaKeys, type MediaKey } from './media-keys.js'
import { buildTrack } from './session-track.js'

const EVERY_MS = 1500
const TRACK_MS = 30_000
/** The first tone leaves the audio thread time to begin. */
const FIRST_MS = 400

function cue(index: number, atMs: number, haptic: Haptic): Cue {
    return { index, atMs, durationMs: 0, kind: 'rep', exercise: 'sample', title: 'Lilt', text: '', say: '', haptic }
}

/** Returns tones to compare with what is seen, one every second and a half from now on. */
export function comparedTones(count: number): readonly PlannedCue[] {
    const start = performance.now() + FIRST_MS
    return Array.from({ length: count }, (_, index) => ({
        cue: cue(index, index * EVERY_MS, 'short'), revision: 0, dueAt: start + index * EVERY_MS,
    }))
}

/** Half a minute of pocket mode: one audio track, with the keys of a headset. */
export class PocketSample {
    readonly #audio = new Audio()
    #url: string | undefined
    #releaseKeys: (() => void) | undefined

    /**
     * @param onKey called when a key of the headset or the lock screen was pressed
     * @param onEnd called when it is over
     */
    constructor(private readonly onKey: (key: MediaKey) => void, private readonly onEnd: () => void) {
        this.#audio.addEventListener('timeupdate', () => {
            if (this.#audio.currentTime * 1000 >= TRACK_MS) this.stop()
        })
    }

    get isPlaying(): boolean {
        return this.#url !== undefined
    }

    /** Plays it; to be called in a tap. */
    async play(): Promise<void> {
        const { wav } = buildTrack(sampleTimeline(), 1, false)
        this.#url = URL.createObjectURL(new Blob([wav], { type: 'audio/wav' }))
        this.#audio.src = this.#url
        this.#releaseKeys = setMediaKeys((key) => {
            if (key === 'pause') this.#audio.pause()
            else if (this.#audio.paused) void this.#audio.play()
            this.onKey(key)
        })
        await this.#audio.play()
        if ('mediaSession' in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title: 'Lilt' })
    }

    stop(): void {
        const url = this.#url
        if (url === undefined) return
        this.#url = undefined
        this.#audio.pause()
        this.#audio.removeAttribute('src')
        this.#audio.load()
        URL.revokeObjectURL(url)
        this.#releaseKeys?.()
        this.onEnd()
    }
}

function sampleTimeline(): Timeline {
    const cues = Array.from({ length: Math.floor(TRACK_MS / (2 * EVERY_MS)) }, (_, index) =>
        cue(index, index * 2 * EVERY_MS, FELT_HAPTICS[index % FELT_HAPTICS.length] ?? 'short'))
    return { timelineId: 'sample', durationMs: TRACK_MS, cues }
}
