import { adoptStyles } from 'lit'

import { ProblemError } from '../engine/api.js'
import type { CommandOptions, CommandType, Guidance, PlannedCue, SessionPlayer, Snapshot } from '../engine/types.js'
import { attachSenses, type Senses } from '../senses/senses.js'
import { senseSettings } from '../senses/settings.js'
import { recordTiming } from '../senses/timing.js'
import { text } from '../text/text.js'
import { Announcer } from './announcement.js'
import { Controls, type ControlAction } from './controls.js'
import { Dial } from './dial.js'
import { make } from './dom.js'
import { endingOf } from './ending.js'
import { endingWords } from './ending-words.js'
import { GuidanceView } from './guidance-view.js'
import type { KeyAction } from './keys.js'
import { actionOf } from './keys-focus.js'
import { KeysSheet } from './keys-sheet.js'
import { keepNumber, keptNumbers, type PhoneNumbers, type Whose } from './phone-numbers.js'
import { waits } from './status.js'
import { StatusBanner } from './status-banner.js'
import { steering, type SteeringAction } from './steering.js'
import { faceStyles } from './styles.js'
import { guidanceOn, symptomsToChoose } from './stop-guidance.js'
import { StopSheet } from './stop-sheet.js'
import type { Symptom } from './symptoms.js'
import { stepsAtMs, view, type View } from './view.js'

/** A cue that is due is drawn as in force, even if the clock of this page is this much behind. In milliseconds. */
const EARLY_MS = 50

/**
 * The watch face that guides a session. Fires `lilt-ended` when the member leaves it, and `lilt-sign-in` to send a stop
 * that waits for it.
 */
export class Face extends HTMLElement {
    readonly #root = this.attachShadow({ mode: 'open' })
    readonly #motion = matchMedia('(prefers-reduced-motion: reduce)')
    readonly #dial = new Dial(() => this.#steer('ready'))
    readonly #controls = new Controls((action) => this.#act(action))
    readonly #banner = new StatusBanner()
    readonly #live = make('p', { part: 'live', className: 'visually-hidden' })
    readonly #announcer = new Announcer(this.#live)
    readonly #stopSheet = new StopSheet((symptom) => this.#stop(symptom))
    readonly #keysSheet = new KeysSheet()
    readonly #guidance = new GuidanceView(
        (whose, number) => this.#keepNumber(whose, number), () => this.#leave(), () => this.#fire('lilt-sign-in'))
    readonly #layout: HTMLElement
    #player: SessionPlayer | undefined
    #senses: Senses | undefined
    #numbers: PhoneNumbers = {}
    #looksOn = false
    /** True if the dial had the focus when it was drawn last. */
    #hadFocus = false
    #removers: (() => void)[] = []
    #timer: ReturnType<typeof setTimeout> | undefined

    constructor() {
        super()
        adoptStyles(this.#root, faceStyles)
        this.#live.setAttribute('aria-live', 'polite')
        const { pause, stop, more, extras, keys, listen, leave } = this.#controls
        this.#layout = make('div', { className: 'layout' },
            make('h1', { className: 'visually-hidden' }, text('face.heading')),
            make('div', { className: 'stage' }, this.#banner.element, this.#dial.element),
            pause, more, extras, listen, leave, keys, stop)
        this.#root.append(
            this.#layout, this.#guidance.element, this.#stopSheet.element, this.#keysSheet.element, this.#live)
    }

    get player(): SessionPlayer | undefined {
        return this.#player
    }

    set player(player: SessionPlayer | undefined) {
        // A template sets it each time that it is drawn.
        if (player === this.#player) return
        this.#detach()
        this.#player = player
        this.#guidance.clear()
        this.#layout.inert = false
        if (this.isConnected) this.#attach()
    }

    /** True if the face only looks on, whatever the player may do. */
    get readOnly(): boolean {
        return this.#looksOn || this.#player?.snapshot.readOnly === true
    }

    set readOnly(looksOn: boolean) {
        this.#looksOn = looksOn
        this.#draw()
    }

    connectedCallback(): void {
        this.#attach()
    }

    disconnectedCallback(): void {
        this.#detach()
    }

    #attach(): void {
        const player = this.#player
        if (player === undefined) return
        const redraw = (): void => this.#draw()
        const pressed = (event: KeyboardEvent): void => this.#press(event)
        const listening = new AbortController()
        const { signal } = listening
        this.#motion.addEventListener('change', redraw, { signal })
        document.addEventListener('visibilitychange', redraw, { signal })
        document.addEventListener('keydown', pressed, { signal })
        this.#removers = [
            () => listening.abort(),
            player.onSnapshot((snapshot) => this.#follow(snapshot)),
            player.onDue((planned, missed) => this.#due(planned, missed)),
            senseSettings().onChange(redraw),
        ]
        if (!this.readOnly) {
            this.#listen()
            void keptNumbers().then((numbers) => (this.#numbers = numbers))
        }
        this.#follow(player.snapshot)
    }

    #detach(): void {
        clearTimeout(this.#timer)
        for (const remove of this.#removers.splice(0)) remove()
        this.#senses?.detach()
        this.#senses = undefined
    }

    /** Mutes the face for people who look on, until they ask for sound: the room may not be theirs. */
    #listen(): void {
        const player = this.#player
        if (player === undefined || this.#senses) return
        this.#senses = attachSenses(player)
        this.#senses.onNotice((key) => this.#notice(text(key)))
    }

    #notice(words: string): void {
        this.#banner.notice(words, () => this.#draw())
    }

    #follow(snapshot: Snapshot): void {
        this.#banner.follow(snapshot)
        this.#draw()
    }

    #due(planned: PlannedCue, missed: boolean): void {
        const { cue, revision, dueAt } = planned
        this.#draw(cue.atMs)
        if (missed) return
        const shown = (): void => recordTiming(revision, cue.index, dueAt, { shownAt: performance.now() })
        if (document.visibilityState === 'visible') requestAnimationFrame(shown)
        if (this.#senses?.speaks === true) return
        this.#announcer.say(revision, cue, this.#player?.snapshot.state.locale ?? '')
    }

    /** `dueMs`: the offset of a cue that is due now. */
    #draw(dueMs = -Infinity): void {
        clearTimeout(this.#timer)
        const player = this.#player
        if (player === undefined || !this.isConnected || player.snapshot.timeline.cues.length === 0) return
        const { snapshot } = player
        const at = player.position()
        const positionMs = dueMs - at < EARLY_MS ? Math.max(at, dueMs) : at
        const { state, timeline, anchorMs, anchorAt } = snapshot
        const isWaiting = waits(snapshot, positionMs)
        const speed = isWaiting ? 0 : snapshot.speed
        const shown = view(timeline, positionMs, isWaiting)
        const ending = endingOf(snapshot, positionMs)
        const isStill = this.#motion.matches
        this.#banner.draw(snapshot, isWaiting, this.readOnly, this.#announcer)
        this.#dial.draw({
            view: ending ? endingWords(ending, timeline, positionMs) : shown,
            course: { anchorMs, anchorAt, speed: ending ? 0 : speed },
            positionMs: ending?.hasLastCue ? timeline.durationMs : positionMs,
            press: this.readOnly || ending ? undefined
                : isWaiting ? 'ready' : state.status === 'ready' ? 'start' : undefined,
            durationMs: timeline.durationMs,
            hasStatus: this.#banner.isShown,
            isStill,
            locale: state.locale,
        })
        this.#controls.draw({
            phase: ending ? 'over' : state.status === 'ready' || state.status === 'paused' ? state.status : 'running',
            isReadOnly: this.readOnly,
            isListening: this.#senses !== undefined,
            isExtensible: shown.isExtensible,
            settings: senseSettings(),
        })
        this.#moveFocus()
        this.#layout.classList.toggle('read-only', this.readOnly)
        this.#layout.classList.toggle('over', ending !== undefined)
        if (ending) this.#over(snapshot)
        else if (speed > 0) this.#drawAgain(shown, positionMs, speed, isStill)
    }

    /** Cues come from the player; what changes between them, such as the seconds that are left, is timed here. */
    #drawAgain(shown: View, positionMs: number, speed: number, isStill: boolean): void {
        const changesAtMs = isStill ? stepsAtMs(shown, positionMs) : shown.changesAtMs
        this.#timer = setTimeout(() => this.#draw(), Math.ceil((changesAtMs - positionMs) / speed))
    }

    #over(snapshot: Snapshot): void {
        const guidance = snapshot.end?.guidance ?? snapshot.state.guidance
        this.#stopSheet.close()
        this.#controls.close()
        if (guidance) this.#showGuidance(guidance)
        this.#guidance.follow(snapshot, this.readOnly)
    }

    #showGuidance(guidance: Guidance): void {
        this.#layout.inert = true
        this.#guidance.show(guidance, this.#numbers, this.readOnly)
    }

    /** At a gate the dial is the button that matters: the keyboard goes there, and back to pausing behind it. */
    #moveFocus(): void {
        const { ready } = this.#dial
        const focused = this.#root.activeElement
        if (!ready.hidden && focused === this.#controls.pause) ready.focus({ preventScroll: true })
        else if (ready.hidden && this.#hadFocus) this.#controls.pause.focus({ preventScroll: true })
        this.#hadFocus = this.#root.activeElement === ready
    }

    #act(action: ControlAction | KeyAction): void {
        const player = this.#player
        if (player === undefined) return
        const { snapshot } = player
        if (action === 'keys') this.#keysSheet.open()
        else if (action === 'leave') this.#leave()
        else if (action === 'listen') {
            this.#listen()
            this.#senses?.unlock()
            this.#draw()
        } else if (this.readOnly || endingOf(snapshot, player.position())) return
        else if (action === 'stop') this.#stopSheet.open(symptomsToChoose(), snapshot.state.status === 'running')
        else this.#steer(action)
    }

    #steer(action: SteeringAction): void {
        const player = this.#player
        const command = player && steering(action, player.snapshot, player.position())
        if (command) this.#command(command.type, command.options)
    }

    #command(type: CommandType, options?: CommandOptions): void {
        this.#player?.command(type, options).catch((error: unknown) => {
            const words = error instanceof ProblemError ? error.message : text('face.failed')
            if (this.#guidance.element.hidden) this.#notice(words)
            else this.#guidance.refused(words)
        })
        if (type !== 'stop') this.#controls.close()
    }

    /** Shows the guidance before anything is sent: it must not wait for a network. */
    #stop(symptom: Symptom | undefined): void {
        if (symptom === undefined) {
            this.#command('stop')
            return
        }
        this.#showGuidance(guidanceOn(symptom))
        this.#command('stop', { symptoms: [symptom.id] })
    }

    #leave(): void {
        this.#fire('lilt-ended')
    }

    #fire(name: 'lilt-ended' | 'lilt-sign-in'): void {
        this.dispatchEvent(new Event(name, { bubbles: true, composed: true }))
    }

    #press(event: KeyboardEvent): void {
        const isSheetOpen = this.#root.querySelector('dialog[open]') !== null
        if (event.defaultPrevented || isSheetOpen || this.#layout.inert) return
        const action = actionOf(event)
        if (action === undefined) return
        event.preventDefault()
        this.#act(action)
    }

    async #keepNumber(whose: Whose, number: string): Promise<PhoneNumbers> {
        this.#numbers = { ...this.#numbers, [whose]: number }
        await keepNumber(whose, number)
        return this.#numbers
    }
}

customElements.define('lilt-face', Face)

declare global {
    interface HTMLElementTagNameMap {
        'lilt-face': Face
    }
}
