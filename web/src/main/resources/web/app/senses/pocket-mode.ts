import { isOver } from '../engine/anchor.js'
import type { PlannedCue, SessionPlayer, Snapshot } from '../engine/types.js'
import { answerMediaKeys, showOnMediaKeys } from './media-keys.js'
import { buildTrack, isTrackOf, type SessionTrack } from './session-track.js'

export type PocketState = 'off' | 'playing' | 'blocked' | 'failed'

/** Time for the tone of a gate before the track goes to its silent part, in milliseconds. */
const GATE_TONE_MS = 1300
const AFTER_GATE_MS = 2500
/** The silent part starts again when less than this is left of it. */
const STANDING_MARGIN_MS = 2000
/** The track is left alone for this long after a seek: its clock is not right before. */
const SETTLING_MS = 200
/** Limit for a correction by speed, which nobody hears; a larger error is corrected by a seek. In milliseconds. */
const SEEK_FROM_MS = 25
const NUDGE_FROM_MS = 3
const NUDGE_WITHIN_MS = 1500
/** Delay of a track after a seek, until it is measured, in milliseconds. */
const FIRST_SEEK_DELAY_MS = 110
const LONGEST_SEEK_MS = 500

/**
 * Plays the session as one audio track: it goes on behind a locked screen, and keys of a headset command it. While the
 * session stands still the track plays its silent part, since a page that plays nothing is put to sleep.
 */
export class PocketMode {
    readonly #audio = new Audio()
    #track: SessionTrack | undefined
    #url: string | undefined
    #releaseKeys: (() => void) | undefined
    #state: PocketState = 'off'
    /** Seeks since the track was last right, and when the last one was. */
    #seeks = 0
    #soughtAt = 0
    #seekDelayMs = FIRST_SEEK_DELAY_MS
    #pausing = false
    #anchorAt = 0
    #skewMs = 0

    /**
     * @param lateMs how late sound arrives, beyond what the device knows
     * @param words whether tones have to say that there are words to read
     * @param onState called when {@link state} changes
     */
    constructor(
        private readonly player: SessionPlayer,
        private readonly lateMs: () => number,
        private readonly words: () => boolean,
        private readonly onState: () => void,
    ) {
        this.#audio.preservesPitch = false
        this.#audio.addEventListener('timeupdate', () => this.align())
        this.#audio.addEventListener('ended', () => this.#play())
        this.#audio.addEventListener('pause', () => this.#paused())
        this.#audio.addEventListener('error', () => this.#failed())
    }

    get state(): PocketState {
        return this.#state
    }

    /** A track without sound goes on, so that the keys of a headset do, too: they leave a muted one in Chromium. */
    set silent(silent: boolean) {
        this.#audio.volume = silent ? 0 : 1
        // On iOS a page can't change the volume.
        this.#audio.muted = silent && this.#audio.volume > 0
    }

    /** Begins, or goes on after the browser refused to play; to be called in a tap. */
    on(): void {
        // Who looks on by a ticket does not have the timeline.
        if (isOver(this.player.snapshot.state.status) || this.player.snapshot.readOnly || this.#state === 'failed') return
        this.#releaseKeys ??= answerMediaKeys(this.player)
        this.follow(this.player.snapshot)
    }

    off(): void {
        this.#clear()
        this.#set('off')
    }

    /** Follows the session: builds the track again if it is another one, and goes where the session is. */
    follow(snapshot: Snapshot): void {
        if (this.#releaseKeys === undefined) return
        if (snapshot.state.status === 'stopped' || snapshot.state.status === 'expired') {
            this.off()
            return
        }
        const pace = snapshot.state.pace ?? 1
        const words = this.words()
        if (this.#track === undefined || !isTrackOf(this.#track, snapshot.timeline, pace, words)) {
            this.#load(buildTrack(snapshot.timeline, pace, words))
        }
        if (snapshot.anchorAt !== this.#anchorAt) this.#skewMs = 0
        this.#anchorAt = snapshot.anchorAt
        showOnMediaKeys(this.player)
        if (snapshot.state.status === 'paused') this.#pause()
        else if (this.#audio.paused) this.#play()
        else this.align()
    }

    /** Follows the clock of the plan: it is compared with the server's all the time, the one of a snapshot once. */
    tune([next]: readonly PlannedCue[]): void {
        const { anchorMs, anchorAt, speed } = this.player.snapshot
        if (next === undefined || speed === 0) return
        const skewMs = next.dueAt - (anchorAt + (next.cue.atMs - anchorMs) / speed)
        this.#skewMs = Math.abs(skewMs) < LONGEST_SEEK_MS ? skewMs : 0
    }

    /** Corrects how far the track is off; to be called now and then. */
    align(): void {
        const track = this.#track
        if (track === undefined || this.#audio.paused || this.#audio.seeking) return
        const off = this.#trackMs() - this.#targetMs(track)
        if (isOver(this.player.snapshot.state.status)) {
            // The last tone rings out.
            if (off < -GATE_TONE_MS || this.#trackMs() >= track.standingMs) this.off()
        } else if (this.#stands()) {
            this.#stand(track)
        } else if (Math.abs(off) > LONGEST_SEEK_MS) {
            this.#seeks = 0
            this.#seek(this.#targetMs(track))
        } else if (performance.now() - this.#soughtAt >= SETTLING_MS * 2 ** Math.min(this.#seeks, 4)) {
            this.#correct(track, off)
        }
    }

    /** Returns whether the track plays this cue. It lacks what the server adds, such as the end after a stop. */
    plays(planned: PlannedCue): boolean {
        const { index, kind, atMs } = planned.cue
        const cue = this.#track?.timeline.cues[index]
        return this.#state === 'playing' && cue?.kind === kind && cue.atMs === atMs
    }

    /** Returns when a cue is heard, on the clock of the page, as the track stands now. */
    heardAt(planned: PlannedCue): number | undefined {
        const track = this.#track
        if (track === undefined || !this.plays(planned) || this.#audio.paused || this.#audio.seeking) return undefined
        return performance.now() + planned.cue.atMs / track.pace - this.#trackMs() + this.lateMs()
    }

    #clear(): void {
        const url = this.#url
        this.#url = this.#track = undefined
        this.#releaseKeys?.()
        this.#releaseKeys = undefined
        if (url !== undefined) {
            this.#audio.pause()
            this.#audio.removeAttribute('src')
            this.#audio.load()
            URL.revokeObjectURL(url)
        }
    }

    #load(track: SessionTrack): void {
        if (this.#url !== undefined) URL.revokeObjectURL(this.#url)
        this.#track = track
        this.#url = URL.createObjectURL(new Blob([track.wav], { type: 'audio/wav' }))
        this.#audio.src = this.#url
    }

    #play(): void {
        const track = this.#track
        if (track === undefined) return
        this.#seek(this.#stands() ? track.standingMs : this.#targetMs(track))
        this.#audio.play().then(
            () => this.#set('playing'),
            (reason: unknown) => {
                // A pause or another track in the meantime is no refusal.
                if (reason instanceof DOMException && reason.name === 'NotAllowedError') this.#set('blocked')
            },
        )
    }

    #pause(): void {
        if (this.#audio.paused) return
        this.#pausing = true
        this.#audio.pause()
    }

    /** After a pause from outside (headphones pulled out, another app that took the sound) the session waits, too. */
    #paused(): void {
        const own = this.#pausing || this.#audio.ended || this.#track === undefined
        this.#pausing = false
        if (!own && this.player.snapshot.state.status === 'running') this.player.command('pause').catch(() => undefined)
    }

    #failed(): void {
        if (this.#track === undefined) return
        this.#clear()
        this.#set('failed')
    }

    /** Plays the silent part, over and over, once the tone of the gate has sounded. */
    #stand(track: SessionTrack): void {
        const at = this.#trackMs()
        const gate = this.#targetMs(track)
        const sounding = this.#isAtGate() && at >= gate - SEEK_FROM_MS
            && at < gate + Math.min(GATE_TONE_MS, AFTER_GATE_MS / track.pace)
        const silent = at >= track.standingMs && at < track.lengthMs - STANDING_MARGIN_MS
        if (!sounding && !silent) this.#seek(track.standingMs)
    }

    #correct(track: SessionTrack, off: number): void {
        if (Math.abs(off) > SEEK_FROM_MS) {
            // Right after a seek this is how late the audio goes on.
            if (this.#seeks > 0) this.#seekDelayMs = Math.min(LONGEST_SEEK_MS, Math.max(0, this.#seekDelayMs - off))
            this.#seek(this.#targetMs(track))
            return
        }
        this.#seeks = 0
        this.#audio.playbackRate = 1 - (Math.abs(off) < NUDGE_FROM_MS ? 0 : off / NUDGE_WITHIN_MS)
    }

    #seek(toMs: number): void {
        this.#soughtAt = performance.now()
        this.#seeks++
        this.#audio.playbackRate = 1
        this.#audio.currentTime = (toMs + this.#seekDelayMs) / 1000
    }

    #isAtGate(): boolean {
        const { state, clampMs } = this.player.snapshot
        return state.status === 'waiting' || (state.status === 'running' && this.player.position() >= clampMs)
    }

    #stands(): boolean {
        return this.player.snapshot.state.status === 'ready' || this.#isAtGate()
    }

    #trackMs(): number {
        return this.#audio.currentTime * 1000
    }

    #targetMs(track: SessionTrack): number {
        return this.player.position(performance.now() - this.#skewMs) / track.pace + this.lateMs()
    }

    #set(state: PocketState): void {
        if (state === this.#state) return
        this.#state = state
        this.onState()
    }
}
