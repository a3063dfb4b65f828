import type { Haptic, PlannedCue } from '../engine/types.js'
import { AudioClock } from './audio-clock.js'
import { soundsOf, type CueSound } from './cue-sounds.js'
import { COUNT_LEVEL, notesOf, renderTone } from './tone-patterns.js'

export type AudioState = 'locked' | 'running' | 'interrupted' | 'missing'

interface ScheduledTone {
    readonly sound: CueSound<PlannedCue>
    /** On the clock of the audio context, in seconds. */
    readonly startAt: number
    readonly source: AudioBufferSourceNode
    readonly level: GainNode
}

/** A tone that is later than this is not played: it would mislead. */
const LATEST_MS = 300
/** The clocks are mapped again with each plan; a tone that is further off than this is moved. */
const TOLERANCE_MS = 3
/** Level that nobody hears, and that a Bluetooth device takes for sound. */
const BED_LEVEL = 0.0006
/** A tone that is cut off fades for this long, since a sudden end clicks. */
const FADE_S = 0.02
const KEPT_MS = 5000
/** The due time of a cue moves by less than this as the clocks are compared. */
const SAME_MS = 500

/** Plays tones at their exact time: all of the next seconds are handed to the audio thread, which no stall delays. */
export class TonePlayer {
    #context: AudioContext | undefined
    #clock: AudioClock | undefined
    #level: GainNode | undefined
    #bed: AudioBufferSourceNode | undefined
    /** By the index of each cue that they sound for. */
    readonly #scheduled = new Map<number, ScheduledTone>()
    readonly #buffers = new Map<string, AudioBuffer>()

    /** @param onState called when sound becomes possible, or impossible */
    constructor(private readonly onState: () => void) {}

    get state(): AudioState {
        if (typeof AudioContext === 'undefined') return 'missing'
        if (this.#context === undefined) return 'locked'
        // Safari says "interrupted" after a call or a locked screen: like "suspended", only a resume helps.
        return this.#context.state === 'running' ? 'running' : 'interrupted'
    }

    /** The time from the audio graph to the air, as far as the device knows it, in milliseconds. */
    get latencyMs(): number {
        return this.#clock?.latencyMs() ?? 0
    }

    /** Makes sound possible. The first call has to be in a tap or a key press. */
    unlock(): void {
        if (typeof AudioContext === 'undefined') return
        if (this.#context === undefined) {
            const context = new AudioContext({ latencyHint: 'interactive' })
            this.#context = context
            this.#clock = new AudioClock(context)
            context.addEventListener('statechange', () => {
                // What is scheduled would sound late, all at once, when the clock of the audio goes on.
                if (context.state !== 'running') this.cancel()
                this.onState()
            })
        }
        this.resume()
    }

    /** Makes sound possible, and waits until it is. */
    async ready(): Promise<void> {
        this.unlock()
        await this.#context?.resume().catch(() => undefined)
    }

    /** Goes on after a call, a locked screen or another app. A refusal is no error: the next tap tries again. */
    resume(): void {
        if (this.#context?.state !== 'running') this.#context?.resume().catch(() => undefined)
    }

    /**
     * Schedules the tones of a plan in place of the plan before. A tone that has begun sounds to its end.
     *
     * @param lateMs how much earlier a tone has to be played
     * @param voiceMissing whether a tone has to say that there are words to read
     */
    plan(plan: readonly PlannedCue[], lateMs: number, voiceMissing: boolean): void {
        const context = this.#context
        if (context?.state !== 'running') return
        const sounds = soundsOf(plan)
        const wanted = new Map(sounds.flatMap((sound) => sound.cues.map(({ cue }) => [cue.index, sound])))
        for (const [index, tone] of [...this.#scheduled]) {
            const sound = wanted.get(index)
            const off = sound === undefined ? Infinity : Math.abs(this.#startOf(sound, lateMs) - tone.startAt) * 1000
            const begun = tone.startAt <= context.currentTime
            if (!begun && off > TOLERANCE_MS) this.#drop(tone)
        }
        for (const sound of sounds) {
            const known = sound.cues.some((planned) => this.#find(planned) !== undefined)
            if (!known) this.#schedule(sound, this.#startOf(sound, lateMs), voiceMissing)
        }
    }

    /** Plays a tone now. */
    play(haptic: Haptic): void {
        const context = this.#context
        if (context === undefined) return
        const source = new AudioBufferSourceNode(context, { buffer: this.#buffer(context, haptic, false, false) })
        source.connect(context.destination)
        source.start()
    }

    /** Silences all that is scheduled, and what sounds now: the session has jumped, or stands still. */
    cancel(): void {
        if (this.#level !== undefined) fade(this.#level)
        this.#level = undefined
        for (const tone of new Set(this.#scheduled.values())) this.#drop(tone)
    }

    /** Returns when a cue was or will be heard, on the clock of the page, if it is played. */
    heardAt(planned: PlannedCue): number | undefined {
        const tone = this.#find(planned)
        return tone && this.#clock?.toPage(tone.startAt)
    }

    /** Plays an almost silent noise, or stops it. */
    bed(on: boolean): void {
        const context = this.#context
        if (!on || context === undefined) {
            this.#bed?.stop()
            this.#bed = undefined
            return
        }
        if (this.#bed !== undefined) return
        const buffer = new AudioBuffer({ length: context.sampleRate, sampleRate: context.sampleRate })
        const samples = buffer.getChannelData(0)
        for (let i = 0; i < samples.length; i++) samples[i] = BED_LEVEL * (2 * Math.random() - 1)
        this.#bed = new AudioBufferSourceNode(context, { buffer, loop: true })
        this.#bed.connect(context.destination)
        this.#bed.start()
    }

    close(): void {
        this.cancel()
        this.bed(false)
        this.#context?.close().catch(() => undefined)
        this.#context = undefined
    }

    /** Finds the tone of a cue: the same cue a while later, after a step back, is another one. */
    #find({ cue, dueAt }: PlannedCue): ScheduledTone | undefined {
        const tone = this.#scheduled.get(cue.index)
        return tone && Math.abs(tone.sound.dueAt - dueAt) < SAME_MS ? tone : undefined
    }

    #startOf(sound: CueSound<PlannedCue>, lateMs: number): number {
        return this.#clock?.toAudio(sound.dueAt - lateMs) ?? 0
    }

    #schedule(sound: CueSound<PlannedCue>, startAt: number, voiceMissing: boolean): void {
        const context = this.#context
        if (context === undefined || startAt < context.currentTime - LATEST_MS / 1000) return
        const words = voiceMissing && sound.words
        if (sound.haptic === 'none' && !words) return
        this.#level ??= connected(context, context.destination)
        const level = connected(context, this.#level)
        const buffer = this.#buffer(context, sound.haptic, sound.soft, words)
        const source = new AudioBufferSourceNode(context, { buffer })
        source.connect(level)
        const tone = { sound, startAt: Math.max(startAt, context.currentTime), source, level }
        source.start(tone.startAt)
        source.onended = () => this.#ended(tone)
        for (const { cue } of sound.cues) this.#scheduled.set(cue.index, tone)
    }

    #drop(tone: ScheduledTone): void {
        fade(tone.level)
        tone.source.stop(tone.level.context.currentTime + FADE_S)
        this.#forget(tone)
    }

    /** Keeps a tone for a while after its end, so that {@link heardAt} knows it and no plan plays it again. */
    #ended(tone: ScheduledTone): void {
        tone.level.disconnect()
        setTimeout(() => this.#forget(tone), KEPT_MS)
    }

    #forget(tone: ScheduledTone): void {
        for (const { cue } of tone.sound.cues) {
            if (this.#scheduled.get(cue.index) === tone) this.#scheduled.delete(cue.index)
        }
    }

    #buffer(context: AudioContext, haptic: Haptic, soft: boolean, words: boolean): AudioBuffer {
        const name = `${haptic} ${soft} ${words}`
        const known = this.#buffers.get(name)
        if (known !== undefined) return known
        const samples = renderTone(notesOf(haptic, words), context.sampleRate, soft ? COUNT_LEVEL : 1)
        const buffer = new AudioBuffer({ length: Math.max(1, samples.length), sampleRate: context.sampleRate })
        buffer.copyToChannel(samples, 0)
        this.#buffers.set(name, buffer)
        return buffer
    }
}

function connected(context: AudioContext, target: AudioNode): GainNode {
    const level = new GainNode(context)
    level.connect(target)
    return level
}

function fade(level: GainNode): void {
    const now = level.context.currentTime
    level.gain.setValueAtTime(1, now)
    level.gain.linearRampToValueAtTime(0, now + FADE_S)
}
