import { css, html, LitElement, type TemplateResult } from 'lit'

import { api } from '../engine/api.js'
import { text } from '../text/text.js'
import { day, days, number } from './format.js'
import { dateIn, weekOf, weeksAfter } from './iso-week.js'
import { zone } from './profile.js'
import { BAR_KINDS } from './week-bars.js'
import type { Page, Week } from './wire.js'

const WEEKS = 12

/** The page for the midwife: the last weeks as a table, and no symptom. It is there on paper only. */
class WeekReport extends LitElement {
    static override properties = { weeks: { state: true } }

    static override styles = css`
        :host {
            display: none;
        }

        @media print {
            :host {
                display: block;
                color: #000;
                background: #fff;
                font-size: 11pt;
            }

            h1 {
                font-size: 16pt;
                margin: 0 0 6pt;
            }

            p {
                margin: 0 0 10pt;
            }

            .name {
                margin: 14pt 0;
                border-bottom: 0.5pt solid #000;
                width: 60%;
                padding-bottom: 2pt;
            }

            table {
                width: 100%;
                border-collapse: collapse;
                font-variant-numeric: tabular-nums;
            }

            th,
            td {
                padding: 4pt 6pt;
                border-bottom: 0.5pt solid #999;
                text-align: right;
            }

            th {
                border-bottom: 1pt solid #000;
                font-size: 9.5pt;
                vertical-align: bottom;
            }

            th:nth-child(-n + 2),
            td:nth-child(-n + 2) {
                text-align: left;
                white-space: nowrap;
            }

            tr {
                break-inside: avoid;
            }
        }
    `

    declare private weeks: readonly Week[] | undefined

    /** Fetches the weeks and prints them. */
    async print(): Promise<void> {
        const last = weekOf(dateIn(zone(), Date.now()))
        const query = new URLSearchParams({ from: weeksAfter(last, 1 - WEEKS), to: last, zone: zone() })
        this.weeks = (await api.get<Page<Week>>(`/weeks?${query.toString()}`)).items
        await this.updateComplete
        print()
    }

    override render(): TemplateResult {
        const today = day(dateIn(zone(), Date.now()), { dateStyle: 'long' })
        return html`
            <h1>${text('week.print.title')}</h1>
            <p>${text('week.print.made', { date: today })}</p>
            <p class="name">${text('week.print.name')}:</p>
            <table>
                <thead>
                    <tr>
                        <th>${text('week.print.week')}</th>
                        <th>${text('week.print.days')}</th>
                        <th>${text('week.print.minutes')}</th>
                        <th>${text('week.print.target')}</th>
                        ${BAR_KINDS.map((kind) => html`<th>${text(`kind.${kind}`)}</th>`)}
                        <th>${text('week.print.sessions')}</th>
                    </tr>
                </thead>
                <tbody>
                    ${this.weeks?.map((week) => row(week))}
                </tbody>
            </table>
        `
    }
}

function row(week: Week): TemplateResult {
    return html`
        <tr>
            <td>${week.week}</td>
            <td>${days(week.startsOn, week.endsOn, { day: 'numeric', month: 'short' })}</td>
            <td>${number(week.minutes)}</td>
            <td>${number(week.targetMinutes)}</td>
            ${BAR_KINDS.map((kind) => html`<td>${number(week.byKind[kind]?.minutes ?? 0)}</td>`)}
            <td>${number(week.sessions)}</td>
        </tr>
    `
}

customElements.define('lilt-week-report', WeekReport)

declare global {
    interface HTMLElementTagNameMap {
        'lilt-week-report': WeekReport
    }
}
