import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

import { api } from '../engine/api.js'
import { controls } from '../style/controls.js'
import { icon, type IconName } from '../style/icons.js'
import { text } from '../text/text.js'
import { calendarPath, usualTime, usualTimes, type BlockTimes } from './calendar-query.js'
import { content } from './content.js'
import { saveAs } from './download.js'
import { localText } from './format.js'
import { dateIn } from './iso-week.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import { zone } from './profile.js'
import { attempt } from './sign-in.js'
import type { Block, Plan } from './wire.js'

/** Offers downloads: sessions as a table, the day plan for a calendar, and a page to print. */
class WeekTake extends LitElement {
    static override properties = { times: { state: true }, failure: { state: true } }

    static override styles = [
        controls,
        css`
            .icon {
                flex: none;
                width: 24px;
                height: 24px;
            }

            button {
                justify-content: flex-start;
                text-align: left;
                border-radius: var(--radius-small);
            }

            summary {
                min-height: var(--target);
                padding: 10px 0;
                cursor: pointer;
                font-weight: 550;
                color: var(--color-accent);
                border-radius: var(--radius-small);
            }

            .time {
                display: grid;
                grid-template-columns: 1fr 8.5rem;
                align-items: center;
                gap: var(--space-2);
            }
        `,
    ]

    declare private times: BlockTimes | undefined
    declare private failure: unknown

    private readonly content = new Loading(this, content)

    override render(): TemplateResult {
        return html`
            <section class="card stack">
                <h2>${text('week.take')}</h2>
                ${failureNotice(this.failure)}
                <div class="stack close">
                    ${this.action('print', text('week.print'), () => this.dispatchEvent(new Event('lilt-print')))}
                    <p class="quiet small">${text('week.print.hint')}</p>
                </div>
                ${this.action('download', text('week.csv'), () => this.saveTable())}
                ${this.content.value?.plans.map((plan) => this.calendar(plan))}
            </section>
        `
    }

    private action(name: IconName, label: string, act: () => void): TemplateResult {
        return html`
            <button class="wide" @click=${act}>
                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon(name)}</svg>
                ${label}
            </button>
        `
    }

    private calendar(plan: Plan): TemplateResult {
        const times = this.times ?? usualTimes(plan.blocks)
        return html`
            <details>
                <summary>${text('week.calendar')}</summary>
                <div class="stack">
                    <p class="quiet small">${text('week.calendar.hint')}</p>
                    ${plan.blocks.map((block) => this.time(block, times))}
                    ${this.action('calendar', text('week.calendar.get'), () => this.saveCalendar(plan, times))}
                </div>
            </details>
        `
    }

    private time(block: Block, times: BlockTimes): TemplateResult {
        const time = times[block.id]
        const title = localText(block.title)
        return html`
            <div class="time">
                <label class="check">
                    <input
                        type="checkbox"
                        .checked=${time !== undefined}
                        @change=${(event: Event) => this.include(times, block, isChecked(event))}
                    />
                    ${title}
                </label>
                ${
                    time === undefined
                        ? nothing
                        : html`
                              <input
                                  type="time"
                                  required
                                  aria-label=${text('week.calendar.time', { block: title })}
                                  .value=${time}
                                  @change=${(event: Event) => this.choose(times, block, valueOf(event))}
                              />
                          `
                }
            </div>
        `
    }

    private include(times: BlockTimes, block: Block, included: boolean): void {
        this.choose(times, block, included ? usualTime(block) : undefined)
    }

    private choose(times: BlockTimes, block: Block, time: string | undefined): void {
        // A time that was emptied leaves the block as it was.
        if (time !== '') {
            this.times = { ...times, [block.id]: time }
        }
    }

    private saveTable(): Promise<void> {
        return this.save('/activity', 'text/csv', 'lilt-sessions.csv')
    }

    private saveCalendar(plan: Plan, times: BlockTimes): Promise<void> {
        const path = calendarPath(plan.id, times, zone(), dateIn(zone(), Date.now()))
        return this.save(path, 'text/calendar', `${plan.id}.ics`)
    }

    private async save(path: string, type: string, name: string): Promise<void> {
        this.failure = await attempt(async () => saveAs(await api.document(path, type), name))
    }
}

function isChecked(event: Event): boolean {
    return (event.target as HTMLInputElement).checked
}

function valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value
}

customElements.define('lilt-week-take', WeekTake)
