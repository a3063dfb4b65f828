import './week-report.js'
import './week-take.js'
import './week-target.js'

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'

import { api } from '../engine/api.js'
import { controls } from '../style/controls.js'
import { icon } from '../style/icons.js'
import { screenLayout } from '../style/screen.js'
import { text } from '../text/text.js'
import { activeIntervals } from './activity.js'
import { counted, days, minutesInWords, number } from './format.js'
import { dateIn, daysAfter, mondayOf, weekOf, weeksAfter } from './iso-week.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import { needText } from './need-texts.js'
import { zone } from './profile.js'
import { fragmentOf, type Route } from './router.js'
import { attempt } from './sign-in.js'
import { dayBars } from './week-bars.js'
import { weekChart, weekChartStyles, weekLegend } from './week-chart.js'
import { needsOf } from './week-needs.js'
import { weekScreenStyles } from './week-styles.js'
import { WeekStream } from './week-stream.js'
import type { CurrentWeek, Week as WeekTotals } from './wire.js'

/** A week's minutes by day and kind, weeks before it, and what there is to take along. */
class Week extends LitElement {
    static override properties = { route: { attribute: false }, failure: { state: true } }

    static override styles = [controls, screenLayout, weekChartStyles, weekScreenStyles]

    declare route: Extract<Route, { name: 'week' }>
    declare private failure: unknown

    private readonly stream = new WeekStream(this)
    private readonly earlier = new Loading(this, () => this.loadEarlier())
    private readonly intervals = new Loading(this, () => this.loadIntervals())
    /** The totals that the intervals go with: others ask for them again. */
    private drawnMs: number | undefined

    private get now(): string {
        return weekOf(dateIn(zone(), Date.now()))
    }

    private get shown(): string {
        return this.route.week ?? this.now
    }

    private get week(): WeekTotals | CurrentWeek | undefined {
        return this.shown === this.now ? this.stream.value : this.earlier.value
    }

    private async loadEarlier(): Promise<WeekTotals | undefined> {
        const query = new URLSearchParams({ zone: zone() })
        return this.shown === this.now ? undefined : api.get<WeekTotals>(`/weeks/${this.shown}?${query.toString()}`)
    }

    private loadIntervals() {
        const monday = mondayOf(this.shown)
        return activeIntervals(monday, daysAfter(monday, 6))
    }

    protected override updated(_changed: PropertyValues): void {
        const { week } = this
        const activeMs = week?.byDay.reduce((sum, day) => sum + day.activeMs, 0)
        if (activeMs !== this.drawnMs) {
            if (this.drawnMs !== undefined) {
                void this.intervals.refresh()
            }
            this.drawnMs = activeMs
        }
    }

    override render(): TemplateResult {
        const { week } = this
        return html`
            <div class="screen stack wide">
                ${this.heading()} ${failureNotice(this.earlier.failure ?? this.intervals.failure ?? this.failure)}
                <div class="columns">
                    ${
                        week === undefined
                            ? html`<section class="card waiting" aria-busy="true">${text('app.loading')}</section>`
                            : this.totals(week)
                    }
                    <div class="stack">
                        ${
                            week === undefined
                                ? nothing
                                : html`<lilt-week-target minutes=${week.targetMinutes}></lilt-week-target>`
                        }
                        <lilt-week-take @lilt-print=${this.print}></lilt-week-take>
                    </div>
                </div>
            </div>
            <lilt-week-report></lilt-week-report>
        `
    }

    private heading(): TemplateResult {
        const monday = mondayOf(this.shown)
        const current = this.shown === this.now
        const title = current ? text('week.this') : text('week.title', { number: Number(this.shown.slice(6)) })
        return html`
            <header class="heading">
                ${this.step(-1, text('week.earlier'))}
                <div>
                    <h1 tabindex="-1">${title}</h1>
                    <p class="quiet">
                        ${days(monday, daysAfter(monday, 6), { day: 'numeric', month: 'long', year: 'numeric' })}
                    </p>
                </div>
                ${current ? html`<span class="step"></span>` : this.step(1, text('week.later'))}
            </header>
        `
    }

    private step(weeks: number, label: string): TemplateResult {
        const week = weeksAfter(this.shown, weeks)
        const route: Route = week === this.now ? { name: 'week' } : { name: 'week', week }
        return html`
            <a class="button step" href=${fragmentOf(route)} aria-label=${label}>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon(weeks < 0 ? 'back' : 'next')}</svg>
            </a>
        `
    }

    private totals(week: WeekTotals | CurrentWeek): TemplateResult {
        const bars = dayBars(week.byDay, this.intervals.value ?? [], week.zone)
        const rest = week.byKind.rest?.minutes ?? 0
        return html`
            <section class="card stack" aria-labelledby="minutes">
                <h2 id="minutes" class="figure-line">
                    <span class="figure">${number(week.minutes)}</span>
                    <span class="quiet">
                        ${text('week.of-target', { target: minutesInWords(week.targetMinutes) })} ·
                        ${counted('week.sessions', week.sessions)}
                    </span>
                </h2>
                ${'daysLeft' in week ? this.needs(week) : nothing}
                ${week.minutes === 0 ? html`<p class="quiet">${text('week.none')}</p>` : nothing}
                ${weekChart(bars, dateIn(zone(), Date.now()))} ${weekLegend(week)}
                ${rest === 0 ? nothing : html`<p class="quiet small">${counted('week.rest', rest)}</p>`}
            </section>
        `
    }

    private needs(week: CurrentWeek): TemplateResult {
        return html`
            <div class="stack close">
                ${needsOf(week).map(
                    (need, place) => html`<p class=${place === 0 ? '' : 'quiet small'}>${needText(need)}</p>`,
                )}
            </div>
        `
    }

    private async print(): Promise<void> {
        this.failure = await attempt(async () => this.renderRoot.querySelector('lilt-week-report')?.print())
    }
}

customElements.define('lilt-week', Week)
