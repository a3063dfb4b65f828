import { html, LitElement, nothing, type TemplateResult } from 'lit'

import { api, ProblemError } from '../engine/api.js'
import { store, type Settings } from '../engine/store.js'
import type { SessionState } from '../engine/types.js'
import { controls } from '../style/controls.js'
import { screenLayout } from '../style/screen.js'
import { text } from '../text/text.js'
import { LILT_CHOOSES, orderedExercises, sentChoice } from './block-exercises.js'
import { content, exerciseTitle, type Content } from './content.js'
import { equipmentName, positionName } from './content-names.js'
import { choices, fieldError } from './fields.js'
import { capitalized, list, localText, minuteRange, minutes } from './format.js'
import { dateIn } from './iso-week.js'
import { lengthsIn } from './lengths.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import {
    ENERGIES,
    loadProfile,
    sessionRequest,
    zone,
    type Energy,
    type Profile,
    type SessionChoices,
} from './profile.js'
import { refusal, type RefusalActions } from './refusal.js'
import { navigate, type Route } from './router.js'
import { liveSessions, stopSession } from './sessions.js'
import { attempt } from './sign-in.js'
import { startStyles } from './start-styles.js'
import { hasNews, readySession } from './start-ready.js'
import { areWishes, wishesOf } from './wishes.js'
import type { Block, CreatedSession, Plan } from './wire.js'

interface Ready {
    readonly content: Content
    readonly plan: Plan
    readonly block: Block
    readonly profile: Profile
    readonly settings: Settings
}

const AS_PLANNED = 0

/** A block before it begins: how long, what bothers today, and why not if a session is refused. */
class Start extends LitElement {
    static override properties = {
        route: { attribute: false },
        length: { state: true },
        energy: { state: true },
        wishes: { state: true },
        choice: { state: true },
        making: { state: true },
        failure: { state: true },
        created: { state: true },
        live: { state: true },
    }

    static override styles = [controls, screenLayout, startStyles]

    declare route: Extract<Route, { name: 'start' }>
    declare private length: number
    declare private energy: Energy | undefined
    declare private wishes: string | undefined
    declare private choice: string
    declare private making: boolean
    declare private failure: unknown
    declare private created: CreatedSession | undefined
    declare private live: readonly SessionState[]

    private readonly loading = new Loading(this, () => this.load())

    constructor() {
        super()
        this.length = AS_PLANNED
        this.choice = LILT_CHOOSES
        this.making = false
        this.live = []
    }

    private async load(): Promise<Ready | undefined> {
        const [profile, settings, found] = await Promise.all([loadProfile(), store.settings(), content()])
        if (profile === undefined) {
            navigate({ name: 'setup' }, true)
            return undefined
        }
        const plan = found.plans.find(({ id }) => id === this.route.plan)
        const block = plan?.blocks.find(({ id }) => id === this.route.block)
        if (plan === undefined || block === undefined) {
            return undefined
        }
        const ready = { content: found, plan, block, profile, settings }
        if (this.route.now && !this.making && this.created === undefined) {
            void this.make(ready)
        }
        return ready
    }

    override render(): TemplateResult {
        const ready = this.loading.value
        if (ready === undefined) {
            const unknown = this.loading.failure === undefined && this.loading.loaded
            return html`
                <div class="stack">
                    <h1 tabindex="-1">${text('start.title')}</h1>
                    ${failureNotice(this.loading.failure)}
                    ${
                        unknown
                            ? html`<p>${text('start.unknown')}</p>
                                  <a class="button" href="#/">${text('start.to-today')}</a>`
                            : nothing
                    }
                </div>
            `
        }
        return this.created === undefined ? this.form(ready) : readySession(this.created, ready.content)
    }

    private form(ready: Ready): TemplateResult {
        const { block, profile } = ready
        return html`
            <form class="stack wide" novalidate @submit=${(event: Event) => this.submit(event, ready)}>
                <header class="stack close">
                    <h1 tabindex="-1">${localText(block.title)}</h1>
                    <p class="quiet">${localText(block.why)}</p>
                    <p class="quiet">${minuteRange(block.minutes)}</p>
                </header>
                ${this.refused(ready)} ${this.exercises(ready)}
                <section class="card stack">
                    ${choices(
                        'length',
                        text('start.length'),
                        [AS_PLANNED, ...lengthsIn(block.minutes)],
                        this.length,
                        (each) => (each === AS_PLANNED ? text('start.length.usual') : minutes(each)),
                        (each) => (this.length = each),
                    )}
                    ${choices(
                        'energy',
                        text('start.energy'),
                        ENERGIES,
                        this.energy ?? profile.energy,
                        (each) => text(`setup.energy.${each}`),
                        (each) => (this.energy = each),
                    )}
                    ${this.comfort(profile)}
                </section>
                <button class="primary large" type="submit" ?disabled=${this.making}>
                    ${text(this.making ? 'start.making' : 'start.begin')}
                </button>
            </form>
        `
    }

    private exercises({ content: found, block, profile }: Ready): TemplateResult {
        const ordered = orderedExercises(block, found.exercises, this.energy ?? profile.energy)
        const things = [...new Set(block.exercises.flatMap((id) => found.exercises.get(id)?.equipment ?? []))]
        return html`
            <section class="card stack close">
                ${
                    block.choose === 'one'
                        ? choices(
                              'choice',
                              text('start.choice'),
                              [LILT_CHOOSES, ...ordered],
                              this.choice,
                              (id) => (id === LILT_CHOOSES ? text('start.choice.lilt') : exerciseTitle(found, id)),
                              (id) => (this.choice = id),
                          )
                        : html`<h2>${text('start.exercises')}</h2>
                              <ol class="exercises plain">
                                  ${ordered.map((id) => this.exercise(id, found))}
                              </ol>`
                }
                ${things.length === 0 ? nothing : this.equipment(things)}
            </section>
        `
    }

    private exercise(id: string, found: Content): TemplateResult {
        const position = found.exercises.get(id)?.position
        return html`
            <li>
                <span>${exerciseTitle(found, id)}</span>
                ${
                    position === undefined
                        ? nothing
                        : html`<span class="quiet small">${capitalized(positionName(position))}</span>`
                }
            </li>
        `
    }

    private equipment(things: readonly string[]): TemplateResult {
        return html`<p class="quiet small">${text('start.needs', { things: list(things.map(equipmentName)) })}</p>`
    }

    private comfort(profile: Profile): TemplateResult {
        const written = this.wishes ?? profile.comfort.join('\n')
        const wrong = !areWishes(wishesOf(written))
        return html`
            <div class="field">
                <label for="comfort">${text('start.comfort')}</label>
                <textarea
                    id="comfort"
                    rows="2"
                    aria-invalid=${wrong}
                    aria-describedby="comfort-hint ${wrong ? 'comfort-error' : ''}"
                    .value=${written}
                    @input=${(event: Event) => (this.wishes = (event.target as HTMLTextAreaElement).value)}
                ></textarea>
                <p class="quiet small" id="comfort-hint">${text('start.comfort.hint')}</p>
                ${fieldError(wrong, 'comfort', text('setup.comfort.range'))}
            </div>
        `
    }

    private refused(ready: Ready): TemplateResult | typeof nothing {
        const actions: RefusalActions = {
            take: (length) => {
                this.length = length
                void this.make(ready)
            },
            gone: () => void this.make(ready, { symptomsGone: true }),
            agreed: () => void this.make(ready, { clearedByClinician: true }),
            rewrite: () => {
                this.failure = undefined
                this.renderRoot.querySelector<HTMLElement>('#comfort')?.focus()
            },
            end: (session) => void this.end(session, ready),
        }
        const asked = this.length === AS_PLANNED ? undefined : this.length
        return refusal(this.failure, { ...ready, asked, live: this.live, actions })
    }

    private submit(event: Event, ready: Ready): void {
        event.preventDefault()
        const written = wishesOf(this.wishes ?? ready.profile.comfort.join('\n'))
        if (areWishes(written)) {
            void this.make(ready)
        } else {
            this.renderRoot.querySelector<HTMLElement>('#comfort')?.focus()
        }
    }

    private async make(ready: Ready, words: Partial<SessionChoices> = {}): Promise<void> {
        if (this.making) {
            return
        }
        const { plan, block, profile } = ready
        const asked: SessionChoices = {
            plan: plan.id,
            block: block.id,
            energy: this.energy ?? profile.energy,
            comfort: wishesOf(this.wishes ?? profile.comfort.join('\n')),
            ...(this.length === AS_PLANNED ? {} : { minutes: this.length }),
            ...sentChoice(block, this.choice),
            ...words,
        }
        this.making = true
        this.failure = await attempt(async () => {
            const body = sessionRequest(profile, asked, zone(), dateIn(zone(), Date.now()))
            const created = await api.post<CreatedSession>('/sessions', body)
            if (hasNews(created)) {
                this.created = created
            } else {
                navigate({ name: 'session', id: created.id }, true)
            }
        })
        await this.showLive()
        this.making = false
        await this.updateComplete
        this.renderRoot.querySelector<HTMLElement>(this.created === undefined ? '.refusal' : 'h1')?.focus()
    }

    /** Shows the sessions that one of which has to end first, where there are too many. */
    private async showLive(): Promise<void> {
        if (this.failure instanceof ProblemError && this.failure.kind === 'too-many-sessions') {
            this.live = await liveSessions()
        }
    }

    private async end(session: SessionState, ready: Ready): Promise<void> {
        this.failure = await attempt(() => stopSession(session.id))
        if (this.failure === undefined) {
            await this.make(ready)
        }
    }
}

customElements.define('lilt-start', Start)
