import { html, LitElement, nothing, type TemplateResult } from 'lit'

import { FELT_HAPTICS, type FeltHaptic } from '../engine/types.js'
import { install, installation, onInstallation, type Installation } from '../senses/install.js'
import type { MediaKey } from '../senses/media-keys.js'
import { comparedTones, PocketSample } from '../senses/samples.js'
import { LATEST_MS, senseSettings } from '../senses/settings.js'
import { UNLOCK_RANK } from '../senses/speech-choice.js'
import { Speaker } from '../senses/speech.js'
import { TonePlayer } from '../senses/tone-player.js'
import { Vibration } from '../senses/vibration.js'
import { tryScreenLock } from '../senses/wake-lock.js'
import { controls } from '../style/controls.js'
import { screenLayout } from '../style/screen.js'
import { shownLanguage, text } from '../text/text.js'
import { deviceStyles } from './device-styles.js'

type Sense = 'voice' | 'tones' | 'vibration' | 'screen' | 'pocket' | 'install'
/** `open`: nobody knows before it is tried. */
type Standing = 'works' | 'choice' | 'missing' | 'open'
type Flag = 'onlineVoices' | 'bluetooth' | 'pocket'

const COMPARED = 8
const FLASH: readonly Keyframe[] = [{ opacity: 1 }, { opacity: 1, offset: 0.2 }, { opacity: 0.15 }]
const FLASH_MS = 500
const MARKS = { works: 'M5 12.5l4.5 4.5L19 7.5', choice: 'M5 12h14', missing: 'M7 7l10 10M17 7L7 17' } as const
const INSTALLATIONS: Readonly<Record<Exclude<Installation, 'button'>, 'done' | 'ios' | 'menu'>> = {
    installed: 'done', ios: 'ios', menu: 'menu',
}

/** Shows the abilities of this device, each with a button to try it. Nothing is asked of the device before a tap. */
class Device extends LitElement {
    static override properties = { answers: { state: true }, screenStanding: { state: true } }

    static override styles = [controls, screenLayout, deviceStyles]

    /** Results of the trials, by sense. */
    declare private answers: Partial<Readonly<Record<Sense, string>>>
    declare private screenStanding: Standing

    private readonly settings = senseSettings()
    private readonly redraw = (): void => this.requestUpdate()
    private readonly speaker = new Speaker(shownLanguage(), () => this.settings.onlineVoices, this.redraw)
    private readonly tones = new TonePlayer(this.redraw)
    private readonly vibration = new Vibration()
    private readonly sample = new PocketSample((key) => this.keyPressed(key), this.redraw)
    private removers: (() => void)[] = []
    private endComparison: () => void = () => undefined

    constructor() {
        super()
        this.answers = {}
        this.screenStanding = 'open'
    }

    override connectedCallback(): void {
        super.connectedCallback()
        this.removers = [this.settings.onChange(this.redraw), onInstallation(this.redraw)]
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        for (const remove of this.removers) remove()
        this.endComparison()
        this.speaker.close()
        this.vibration.stop()
        this.sample.stop()
        this.tones.close()
    }

    override render(): TemplateResult {
        return html`
            <div class="stack wide">
                <header class="stack close">
                    <h1 tabindex="-1">${text('device.title')}</h1>
                    <p class="quiet">${text('device.intro')}</p>
                </header>
                ${this.voice()} ${this.tonesCard()} ${this.vibrationCard()} ${this.screen()} ${this.pocket()}
                ${this.installation()}
            </div>
        `
    }

    private card(sense: Sense, standing: Standing, ...parts: unknown[]): TemplateResult {
        return html`
            <section class="card" aria-labelledby=${sense} data-part=${`device-${sense}`}>
                <div class="top">
                    <h2 id=${sense}>${text(`device.${sense}`)}</h2>
                    ${standing === 'open' ? nothing : mark(standing)}
                </div>
                ${parts}
                <p class="answer" role="status">${this.answers[sense]}</p>
            </section>
        `
    }

    private voice(): TemplateResult {
        const { voice, onlyOnline } = this.speaker
        const mayAllow = onlyOnline || this.settings.onlineVoices
        const standing = voice !== undefined ? 'works' : mayAllow ? 'choice' : 'missing'
        return this.card(
            'voice', standing,
            voice === undefined ? nothing : html`<p>${text('device.voice.named', { voice: voice.name })}</p>`,
            mayAllow
                ? html`<p>${text('device.voice.online')}</p>${this.switch('onlineVoices', text('device.voice.allow'))}`
                : voice === undefined ? html`<p>${text('device.voice.none')}</p>` : nothing,
            voice === undefined ? nothing : tryButton(text('device.voice.try'), () => this.speak()),
        )
    }

    private tonesCard(): TemplateResult {
        if (this.tones.state === 'missing') {
            return this.card('tones', 'missing', html`<p>${text('device.tones.none')}</p>`)
        }
        const { lateMs } = this.settings
        return this.card(
            'tones', this.tones.state === 'running' ? 'works' : 'open',
            html`<p>${text('device.tones.text')}</p>`,
            this.haptics((haptic) => this.playTone(haptic)),
            html`
                <div class="part" role="group" aria-labelledby="late">
                    <h3 id="late">${text('device.late')}</h3>
                    <p class="quiet small" id="late-text">${text('device.late.text')}</p>
                    <div class="row">
                        <button @click=${this.compare}>${text('device.late.compare')}</button>
                        <span class="dot" aria-hidden="true"></span>
                    </div>
                    <div class="late">
                        <input type="range" min="0" max=${LATEST_MS} step="10" .value=${String(lateMs)}
                            aria-labelledby="late" aria-describedby="late-text"
                            aria-valuetext=${text('device.late.value', { late: lateMs })} @input=${this.changeLate} />
                        <output>${text('device.late.value', { late: lateMs })}</output>
                    </div>
                </div>
                <div class="part">
                    ${this.switch('bluetooth', text('device.bluetooth'))}
                    <p class="quiet small">${text('device.bluetooth.text')}</p>
                </div>
            `,
        )
    }

    private vibrationCard(): TemplateResult {
        if (!Vibration.known) {
            return this.card('vibration', 'missing', html`<p>${text('device.vibration.none')}</p>`)
        }
        return this.card(
            'vibration', 'open',
            html`<p>${text('device.vibration.text')}</p>`,
            this.haptics((haptic) => {
                this.vibration.play(haptic)
                this.answer('vibration', text('device.vibration.still'))
            }),
        )
    }

    private screen(): TemplateResult {
        if (!('wakeLock' in navigator)) {
            return this.card('screen', 'missing', html`<p>${text('device.screen.none')}</p>`)
        }
        return this.card(
            'screen', this.screenStanding,
            html`<p>${text('device.screen.text')}</p>`,
            tryButton(text('device.try'), () => void this.tryScreen()),
        )
    }

    private pocket(): TemplateResult {
        const { isPlaying } = this.sample
        return this.card(
            'pocket', 'open',
            html`<p>${text('device.pocket.text')}</p>${this.switch('pocket', text('device.pocket.switch'))}`,
            tryButton(text(isPlaying ? 'device.pocket.stop' : 'device.pocket.try'), () => void this.tryPocket()),
        )
    }

    private installation(): TemplateResult {
        const how = installation()
        return this.card(
            'install', how === 'installed' ? 'works' : 'open',
            html`<p>${text('device.install.text')}</p>`,
            how === 'button'
                ? tryButton(text('device.install.try'), () => void this.askInstall())
                : html`<p>${text(`device.install.${INSTALLATIONS[how]}`)}</p>`,
        )
    }

    private haptics(play: (haptic: FeltHaptic) => void): TemplateResult {
        return html`
            <div class="haptics">
                ${FELT_HAPTICS.map((haptic) => html`
                    <button @click=${() => play(haptic)}>${text(`device.haptic.${haptic}`)}</button>
                `)}
            </div>
        `
    }

    private switch(flag: Flag, label: string): TemplateResult {
        const change = ({ target }: Event): void => {
            this.settings[flag] = (target as HTMLInputElement).checked
        }
        return html`
            <label class="switch">
                ${label}
                <input type="checkbox" role="switch" .checked=${this.settings[flag]} @change=${change} />
            </label>
        `
    }

    private answer(sense: Sense, answer: string): void {
        this.answers = { ...this.answers, [sense]: answer }
    }

    private speak(): void {
        const sample = text('device.voice.sample')
        this.speaker.locale = shownLanguage()
        this.speaker.stop()
        this.speaker.say(sample, UNLOCK_RANK)
        this.answer('voice', text('device.voice.spoken', { sample }))
    }

    private playTone(haptic: FeltHaptic): void {
        this.tones.unlock()
        this.tones.play(haptic)
    }

    private readonly changeLate = ({ target }: Event): void => {
        this.settings.lateMs = Number((target as HTMLInputElement).value)
    }

    /** Plays tones and lights the dot at the same instants, as far as the device and the slider know. */
    private readonly compare = async (): Promise<void> => {
        await this.tones.ready()
        if (this.tones.state !== 'running') {
            this.answer('tones', text('device.tones.silent'))
            return
        }
        this.answer('tones', '')
        const plan = comparedTones(COMPARED)
        const schedule = (): void => this.tones.plan(plan, this.settings.lateMs, false)
        this.endComparison()
        this.endComparison = this.settings.onChange(schedule)
        schedule()
        const dot = this.renderRoot.querySelector('.dot')
        for (const { dueAt } of plan) {
            dot?.animate([...FLASH], { delay: dueAt - performance.now(), duration: FLASH_MS })
        }
    }

    private async tryScreen(): Promise<void> {
        const held = await tryScreenLock()
        this.screenStanding = held ? 'works' : 'missing'
        this.answer('screen', text(held ? 'device.screen.awake' : 'device.screen.refused'))
    }

    private async tryPocket(): Promise<void> {
        if (this.sample.isPlaying) {
            this.sample.stop()
            this.answer('pocket', '')
            return
        }
        try {
            await this.sample.play()
            this.answer('pocket', text('device.pocket.playing'))
        } catch {
            this.sample.stop()
            this.answer('pocket', text('device.pocket.failed'))
        }
    }

    private keyPressed(key: MediaKey): void {
        this.answer('pocket', text('device.pocket.key', { action: text(`device.pocket.key.${key}`) }))
    }

    private async askInstall(): Promise<void> {
        this.answer('install', text(await install() ? 'device.install.done' : 'device.install.later'))
    }
}

function mark(standing: Exclude<Standing, 'open'>): TemplateResult {
    return html`
        <span class="standing ${standing}">
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${MARKS[standing]} /></svg>
            ${text(`device.${standing}`)}
        </span>
    `
}

function tryButton(label: string, pressed: () => void): TemplateResult {
    return html`<div class="row"><button @click=${pressed}>${label}</button></div>`
}

customElements.define('lilt-device', Device)

declare global {
    interface HTMLElementTagNameMap {
        'lilt-device': Device
    }
}
