import { css, html, LitElement, type TemplateResult } from 'lit'

import { api } from '../engine/api.js'
import { controls } from '../style/controls.js'
import { text } from '../text/text.js'
import { fieldError } from './fields.js'
import { failureNotice } from './messages.js'
import { attempt } from './sign-in.js'

const MOST_MINUTES = 1260

/** Shows and sets the minutes that a member aims for in a week. */
class WeekTarget extends LitElement {
    static override properties = {
        minutes: { type: Number },
        typed: { state: true },
        saved: { state: true },
        failure: { state: true },
    }

    static override styles = [
        controls,
        css`
            .row {
                align-items: end;
            }

            .field {
                width: 8rem;
            }
        `,
    ]

    declare minutes: number
    declare private typed: string | undefined
    declare private saved: boolean
    declare private failure: unknown

    override render(): TemplateResult {
        const wrong = this.typed !== undefined && !isTarget(this.typed)
        return html`
            <form class="card stack close" novalidate @submit=${this.save}>
                <h2>${text('week.target')}</h2>
                <p class="quiet small">${text('week.target.hint')}</p>
                ${failureNotice(this.failure)}
                <div class="row">
                    <div class="field">
                        <label for="target">${text('week.target.minutes')}</label>
                        <input
                            id="target"
                            inputmode="numeric"
                            autocomplete="off"
                            maxlength="4"
                            aria-invalid=${wrong}
                            aria-describedby=${wrong ? 'target-error' : 'saved'}
                            .value=${this.typed ?? String(this.minutes)}
                            @input=${this.type}
                        />
                    </div>
                    <button type="submit" ?disabled=${wrong}>${text('week.target.save')}</button>
                    <span id="saved" role="status">${this.saved ? text('week.target.saved') : ''}</span>
                </div>
                ${fieldError(wrong, 'target', text('week.target.range'))}
            </form>
        `
    }

    private type(event: Event): void {
        this.typed = (event.target as HTMLInputElement).value.trim()
        this.saved = false
    }

    private async save(event: Event): Promise<void> {
        event.preventDefault()
        const typed = this.typed ?? String(this.minutes)
        if (!isTarget(typed)) {
            return
        }
        this.failure = await attempt(() => api.put('/targets/current', { minutes: Number(typed) }))
        this.saved = this.failure === undefined
    }
}

function isTarget(typed: string): boolean {
    return /^\d{1,4}$/.test(typed) && Number(typed) >= 1 && Number(typed) <= MOST_MINUTES
}

customElements.define('lilt-week-target', WeekTarget)
