import { html, LitElement, nothing, type TemplateResult } from 'lit'

import type { SessionState } from '../engine/types.js'
import { controls } from '../style/controls.js'
import { icon } from '../style/icons.js'
import { screenLayout } from '../style/screen.js'
import { text } from '../text/text.js'
import { content, exerciseTitle, positionsOf, RELIEF_BLOCK, type Content } from './content.js'
import { positionName } from './content-names.js'
import { capitalized, day, list, localText, minuteRange, minutes } from './format.js'
import { dateIn } from './iso-week.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import { needText } from './need-texts.js'
import { loadProfile, zone } from './profile.js'
import { fragmentOf } from './router.js'
import { liveSessions, stopSession } from './sessions.js'
import { attempt } from './sign-in.js'
import { todayStyles } from './today-styles.js'
import { needsOf } from './week-needs.js'
import { weekRing, weekRingLegend, weekRingStyles } from './week-ring.js'
import { WeekStream } from './week-stream.js'
import type { Block, CurrentWeek, Plan } from './wire.js'

/** Shows the day's blocks, the state of the week, and a session that still runs. */
class Today extends LitElement {
    static override properties = { failure: { state: true } }

    static override styles = [controls, screenLayout, weekRingStyles, todayStyles]

    declare private failure: unknown

    private readonly content = new Loading(this, content)
    private readonly sessions = new Loading(this, liveSessions)
    private readonly profile = new Loading(this, async () => ({ answers: await loadProfile() }))
    private readonly week = new WeekStream(this)

    override render(): TemplateResult {
        return html`
            <div class="stack wide">
                <header>
                    <p class="quiet">${this.date()}</p>
                    <h1 tabindex="-1">${text('today.title')}</h1>
                </header>
                ${failureNotice(this.content.failure ?? this.sessions.failure ?? this.failure)}
                ${this.running(this.sessions.value ?? [])}
                ${this.profile.value !== undefined && this.profile.value.answers === undefined ? this.first() : nothing}
                <div class="columns">
                    <div class="stack">
                        ${this.relief()}
                        ${this.week.value === undefined ? this.weekPlaceholder() : this.weekCard(this.week.value)}
                    </div>
                    <div class="stack wide">${this.plans()}</div>
                </div>
            </div>
        `
    }

    private date(): string {
        return capitalized(day(dateIn(zone(), Date.now()), { weekday: 'long', day: 'numeric', month: 'long' }))
    }

    /** A session that still runs, or several: each can go on, or end. */
    private running(sessions: readonly SessionState[]): TemplateResult | typeof nothing {
        if (sessions.length === 0) {
            return nothing
        }
        const running = sessions.some(({ status }) => status !== 'ready')
        return html`
            <section class="card accent stack close" data-part="running-session">
                <h2>${text(running ? 'today.running' : 'today.made')}</h2>
                <ul class="plain stack">
                    ${sessions.map((session) => html`<li class="row">${this.session(session)}</li>`)}
                </ul>
            </section>
        `
    }

    private session(session: SessionState): TemplateResult {
        const title = this.content.value && session.exercise ? exerciseTitle(this.content.value, session.exercise) : ''
        const whole = minutes(Math.max(1, Math.round(session.durationMs / 60_000)))
        const ready = session.status === 'ready'
        const at = Math.floor(session.positionMs / 60_000)
        return html`
            <span class="what"
                >${[title, ready ? whole : text('today.position', { at, whole })].filter(Boolean).join(' · ')}</span
            >
            <a class="button primary" href=${fragmentOf({ name: 'session', id: session.id })}>
                ${text(ready ? 'today.begin' : 'today.go-on')}
            </a>
            <button @click=${() => this.stop(session.id)}>${text('today.end')}</button>
        `
    }

    private first(): TemplateResult {
        return html`
            <section class="card accent stack close">
                <h2>${text('today.first')}</h2>
                <p>${text('today.first.text')}</p>
                <div class="row">
                    <a class="button primary" href="#/setup">${text('today.first.begin')}</a>
                </div>
            </section>
        `
    }

    private weekCard(week: CurrentWeek): TemplateResult {
        const [first, ...others] = needsOf(week)
        return html`
            <section class="card week" aria-labelledby="week">
                ${weekRing(week)}
                <div class="stack close">
                    <h2 id="week">${text('today.week')}</h2>
                    ${first === undefined ? nothing : html`<p>${needText(first)}</p>`}
                    ${others.slice(0, 1).map((need) => html`<p class="quiet small">${needText(need)}</p>`)}
                    ${weekRingLegend(week)}
                    <a class="more" href="#/week">${text('today.week.more')}</a>
                </div>
            </section>
        `
    }

    private weekPlaceholder(): TemplateResult {
        return html`<section class="card week waiting" aria-busy="true">
            <p class="quiet">${text('app.loading')}</p>
        </section>`
    }

    /** Pain that comes up now: one tap makes the session. */
    private relief(): TemplateResult | typeof nothing {
        const plan = this.content.value?.plans.find(({ blocks }) => blocks.some(({ id }) => id === RELIEF_BLOCK))
        const block = plan?.blocks.find(({ id }) => id === RELIEF_BLOCK)
        if (plan === undefined || block === undefined) {
            return nothing
        }
        return html`
            <a
                class="relief"
                href=${fragmentOf({ name: 'start', plan: plan.id, block: block.id, now: true })}
                data-part="relief"
            >
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon('relief')}</svg>
                <span>
                    <strong>${text('today.relief')}</strong>
                    <span class="small">${localText(block.title)} · ${minuteRange(block.minutes)}</span>
                </span>
            </a>
        `
    }

    private plans(): readonly TemplateResult[] | typeof nothing {
        const found = this.content.value
        return found === undefined ? nothing : found.plans.map((plan) => this.plan(plan, found))
    }

    private plan(plan: Plan, found: Content): TemplateResult {
        const blocks = plan.blocks.filter(({ id }) => id !== RELIEF_BLOCK)
        return html`
            <section class="stack" aria-labelledby=${plan.id}>
                <div class="stack close">
                    <h2 id=${plan.id}>${localText(plan.title)}</h2>
                    <p class="quiet">${localText(plan.why)}</p>
                </div>
                <ul class="blocks plain">
                    ${blocks.map((block) => this.block(plan, block, found))}
                </ul>
            </section>
        `
    }

    private block(plan: Plan, block: Block, found: Content): TemplateResult {
        const positions = positionsOf(found, block).map(positionName)
        const joined = list(positions, block.choose === 'one' ? 'disjunction' : 'conjunction')
        return html`
            <li>
                <a class="card block" href=${fragmentOf({ name: 'start', plan: plan.id, block: block.id, now: false })}>
                    <span class="title">${localText(block.title)}</span>
                    <span class="length">${minuteRange(block.minutes)}</span>
                    <span class="why">${localText(block.why)}</span>
                    <span class="positions quiet small">${capitalized(joined)}</span>
                </a>
            </li>
        `
    }

    private async stop(id: string): Promise<void> {
        this.failure = await attempt(() => stopSession(id))
        await this.sessions.refresh()
    }
}

customElements.define('lilt-today', Today)
