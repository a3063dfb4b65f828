import { positionOf } from '../engine/position.js'
import type { PlannedCue, SessionPlayer, Snapshot } from '../engine/types.js'
import { soundsOf, type CueSound } from './cue-sounds.js'
import { NOTHING_NOTICED, noticeOf, type Noticed, type SenseNotice } from './notices.js'
import { PocketMode } from './pocket-mode.js'
import { senseSettings } from './settings.js'
import { SoundLock } from './sound-lock.js'
import { rankOf, SAFETY_RANK } from './speech-choice.js'
import { Speaker } from './speech.js'
import { recordTiming } from './timing.js'
import { TonePlayer } from './tone-player.js'
import { Vibration } from './vibration.js'
import { ScreenWakeLock } from './wake-lock.js'

/** All of a session that needs no eyes. */
export interface Senses {
    /** True if cues are spoken: then no live region needs to say them, too. */
    readonly speaks: boolean
    /** Makes sound possible, in this page and no other; to be called in a tap. Each further tap does it by itself. */
    unlock(): void
    /** Called with the key of a text that the member has to know, such as that the screen may sleep. */
    onNotice(listener: (notice: SenseNotice) => void): () => void
    detach(): void
}

/** Lets a session be heard and felt, after the first tap. */
export function attachSenses(player: SessionPlayer): Senses {
    return new SessionSenses(player)
}

/** Speech is begun early by the lateness of the sound, if that is worth a timer. In milliseconds. */
const WORTH_A_TIMER_MS = 50
/** A change of the position that a member notices: what is being said is no longer true. */
const JUMP_MS = 500
/** The last cue of a session that was stopped says what to do; without the network it doesn't come. */
const GUIDANCE_AFTER_MS = 1500

const TAPS = ['pointerup', 'click', 'keydown'] as const

class SessionSenses implements Senses {
    readonly #settings = senseSettings()
    readonly #noticeListeners = new Set<(notice: SenseNotice) => void>()
    readonly #change = (): void => this.#changed()
    readonly #speaker: Speaker
    readonly #tones = new TonePlayer(() => this.#changed())
    readonly #vibration = new Vibration()
    readonly #screen = new ScreenWakeLock(() => this.#tell())
    readonly #lock = new SoundLock(() => this.#changed())
    readonly #pocket: PocketMode
    readonly #removers: (() => void)[] = []
    /** When the cues were due that have been said, by their index: the same one a while later is said again. */
    readonly #said = new Map<number, number>()
    #early: ReturnType<typeof setTimeout>[] = []
    #guidance: ReturnType<typeof setTimeout> | undefined
    #plan: readonly PlannedCue[] = []
    #snapshot: Snapshot
    #unlocked = false
    #noticed: Noticed

    constructor(player: SessionPlayer) {
        this.#snapshot = player.snapshot
        const { locale, status } = player.snapshot.state
        this.#speaker = new Speaker(locale, () => this.#settings.onlineVoices, this.#change)
        const settings = this.#settings
        this.#pocket = new PocketMode(player, () => settings.lateMs, () => this.#voiceMissing, this.#change)
        this.#noticed = { ...NOTHING_NOTICED, pocketOn: settings.pocket }
        this.#screen.follow(status)
        const tapped = (): void => this.unlock()
        for (const tap of TAPS) document.addEventListener(tap, tapped, { capture: true, passive: true })
        const returned = (): void => this.#returned()
        document.addEventListener('visibilitychange', returned)
        addEventListener('pageshow', returned)
        this.#removers.push(
            this.#settings.onChange(this.#change),
            player.onSnapshot((snapshot) => this.#follow(snapshot)),
            player.onPlan((plan) => this.#schedule(plan)),
            player.onDue((planned, missed) => this.#due(planned, missed)),
            () => TAPS.forEach((tap) => document.removeEventListener(tap, tapped, { capture: true })),
            () => document.removeEventListener('visibilitychange', returned),
            () => removeEventListener('pageshow', returned),
        )
        // The member came here by a tap in this page: the audio may begin now, and is ready for the first cue.
        if (navigator.userActivation?.hasBeenActive) this.unlock()
    }

    get speaks(): boolean {
        return this.#sounding && this.#settings.voice && this.#speaker.voice !== undefined
    }

    unlock(): void {
        this.#unlocked = true
        this.#lock.take()
        this.#tones.unlock()
        if (this.#settings.voice) this.#speaker.unlock()
        this.#screen.retry()
        this.#changed()
    }

    onNotice(listener: (notice: SenseNotice) => void): () => void {
        this.#noticeListeners.add(listener)
        const { status } = this.#snapshot.state
        // The page was loaded again in mid-session: no browser lets it sound before a tap.
        if (status === 'running' || status === 'waiting') {
            queueMicrotask(() => {
                if (!this.#unlocked) listener('senses.locked')
            })
        }
        return () => this.#noticeListeners.delete(listener)
    }

    detach(): void {
        for (const remove of this.#removers.splice(0)) remove()
        this.#early.forEach(clearTimeout)
        clearTimeout(this.#guidance)
        this.#speaker.close()
        this.#vibration.stop()
        this.#pocket.off()
        this.#tones.close()
        this.#screen.close()
        this.#lock.close()
        this.#noticeListeners.clear()
    }

    get #sounding(): boolean {
        return this.#unlocked && this.#lock.held
    }

    get #voiceMissing(): boolean {
        return this.#settings.voice && this.#speaker.voice === undefined
    }

    /** Brings all senses in line with the settings, and with which page sounds. */
    #changed(): void {
        const { voice, vibration, pocket, bluetooth } = this.#settings
        showAudioSession(pocket)
        if (!this.#sounding || !voice) this.#speaker.stop()
        if (!this.#sounding || !vibration) this.#vibration.stop()
        if (this.#sounding && pocket) this.#pocket.on()
        else this.#pocket.off()
        this.#pocket.silent = !this.#settings.tones
        this.#tones.bed(this.#sounding && bluetooth && this.#pocket.state !== 'playing')
        this.#schedule(this.#plan)
        this.#tell()
    }

    #tell(): void {
        const noticed = {
            sounding: this.#sounding,
            voiceMissing: this.#voiceMissing,
            pocketOn: this.#settings.pocket,
            pocket: this.#pocket.state,
            screen: this.#screen.state,
        }
        const notice = noticeOf(this.#noticed, noticed)
        this.#noticed = noticed
        if (notice !== undefined) for (const listener of [...this.#noticeListeners]) listener(notice)
    }

    #returned(): void {
        if (document.visibilityState !== 'visible') return
        this.#tones.resume()
        this.#pocket.align()
    }

    #schedule(plan: readonly PlannedCue[]): void {
        this.#plan = plan
        this.#pocket.tune(plan)
        const { lateMs, tones, voice } = this.#settings
        if (this.#sounding && tones) {
            this.#tones.plan(plan.filter((planned) => !this.#pocket.plays(planned)), lateMs, this.#voiceMissing)
        } else {
            this.#tones.cancel()
        }
        this.#early.forEach(clearTimeout)
        this.#early = []
        const earlyMs = lateMs + this.#tones.latencyMs
        if (!this.#sounding || !voice || earlyMs < WORTH_A_TIMER_MS) return
        for (const planned of plan) {
            const inMs = planned.dueAt - earlyMs - performance.now()
            if (planned.cue.say !== '' && inMs > 0) this.#early.push(setTimeout(() => this.#say(planned), inMs))
        }
    }

    #due(planned: PlannedCue, missed: boolean): void {
        this.#pocket.align()
        const { cue, revision, dueAt } = planned
        const together = this.#sameInstant(planned)
        const [sound] = soundsOf(together)
        // What is due at once, such as after a tap, was in no plan.
        const others = this.#plan.filter((each) => together.every(({ cue: { index } }) => index !== each.cue.index))
        if (!missed) this.#schedule([...others, ...together])
        // A tone sounds on its own, even if the page hears late of it.
        const hasTone = sound !== undefined && (sound.haptic !== 'none' || (sound.words && this.#voiceMissing))
        const soundedAt = hasTone ? this.#pocket.heardAt(planned) ?? this.#tones.heardAt(planned) : undefined
        if (soundedAt !== undefined && this.#settings.tones) recordTiming(revision, cue.index, dueAt, { soundedAt })
        if (missed || !this.#sounding) return
        if (this.#settings.vibration && sound !== undefined) this.#vibrate(planned, sound)
        if (this.#settings.voice) this.#say(planned)
    }

    /** Vibrates once for all cues of an instant: a second pattern would cut off the first. */
    #vibrate(planned: PlannedCue, sound: CueSound<PlannedCue>): void {
        if (sound.cues[0].cue.index !== planned.cue.index) return
        if (!this.#vibration.play(sound.haptic, planned.cue.kind === 'check')) return
        const vibratedAt = performance.now()
        for (const { cue } of sound.cues) recordTiming(planned.revision, cue.index, planned.dueAt, { vibratedAt })
    }

    #sameInstant(planned: PlannedCue): readonly PlannedCue[] {
        const { cues } = this.#snapshot.timeline
        const together = cues.filter(({ atMs }) => atMs === planned.cue.atMs).map((cue) => ({ ...planned, cue }))
        const isOfTimeline = ({ cue }: PlannedCue): boolean =>
            cue.index === planned.cue.index && cue.kind === planned.cue.kind
        return together.some(isOfTimeline) ? together : [planned]
    }

    #say(planned: PlannedCue): void {
        const { cue, dueAt } = planned
        if (Math.abs((this.#said.get(cue.index) ?? -Infinity) - dueAt) < JUMP_MS) return
        this.#said.set(cue.index, dueAt)
        if (cue.kind === 'end') clearTimeout(this.#guidance)
        this.#speaker.say(cue.say, rankOf(cue))
    }

    #follow(snapshot: Snapshot): void {
        const before = this.#snapshot
        this.#snapshot = snapshot
        const { status, locale, guidance } = snapshot.state
        this.#speaker.locale = locale
        this.#screen.follow(status)
        const now = performance.now()
        const jumped = Math.abs(positionOf(before, now) - positionOf(snapshot, now)) > JUMP_MS
        const halted = status !== before.state.status && (status === 'paused' || status === 'stopped')
        if (jumped || halted) this.#fallSilent()
        const known = before.state.status === 'stopped' && before.state.guidance !== undefined
        if (status === 'stopped' && guidance !== undefined && !known) {
            const words = [guidance.title, ...guidance.texts.slice(0, 1)].join('. ')
            this.#guidance = setTimeout(() => {
                if (this.#sounding && this.#settings.voice) this.#speaker.say(words, SAFETY_RANK)
            }, GUIDANCE_AFTER_MS)
        }
        this.#pocket.follow(snapshot)
    }

    /** Stops all that is heard and felt now: it is no longer true. */
    #fallSilent(): void {
        this.#speaker.stop()
        this.#vibration.stop()
        this.#tones.cancel()
    }
}

/** Safari: sounds mix with other audio and obey the silent switch, but not in pocket mode. */
function showAudioSession(pocket: boolean): void {
    const session = (navigator as { audioSession?: { type: string } }).audioSession
    if (session !== undefined) session.type = pocket ? 'playback' : 'ambient'
}
