import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

import { loadGuidanceDocument, type GuidanceItem } from '../engine/guidance.js'
import { controls } from '../style/controls.js'
import { screenLayout } from '../style/screen.js'
import { text } from '../text/text.js'
import { choices, fieldError } from './fields.js'
import { localText } from './format.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import { isPhone, telephone } from '../face/phone.js'
import { ENERGIES, LEVELS } from './profile.js'
import { navigate, type Route } from './router.js'
import { keepAnswers, mistakesOf, storedAnswers, type Answers, type Mistake } from './setup-answers.js'

/** The questions before a first session. What is answered stays on this device. */
class Setup extends LitElement {
    static override properties = {
        from: { attribute: false },
        answers: { state: true },
        mistakes: { state: true },
    }

    static override styles = [
        controls,
        screenLayout,
        css`
            .advice {
                margin: 0 0 var(--space-2) 36px;
            }

            .narrow input {
                max-width: 12rem;
            }

            .card > fieldset:not(.field) > legend {
                font-size: var(--text-large);
                font-weight: 650;
                margin-bottom: var(--space-2);
            }

            .rest {
                border-top: 1px solid var(--color-line);
            }

            textarea {
                resize: vertical;
                min-height: 6rem;
            }
        `,
    ]

    /** The screen before this one. */
    declare from: Route | undefined
    declare private answers: Answers | undefined
    declare private mistakes: ReadonlySet<Mistake>

    private readonly conditions = new Loading(this, async () => (await loadGuidanceDocument('clearance'))?.items ?? [])

    constructor() {
        super()
        this.mistakes = new Set()
        void this.restore()
    }

    private async restore(): Promise<void> {
        this.answers = await storedAnswers()
    }

    override render(): TemplateResult {
        return html`
            <form class="stack wide" novalidate @submit=${this.save}>
                <header class="stack close">
                    <h1 tabindex="-1">${text('setup.title')}</h1>
                    <p class="quiet">${text('setup.private')}</p>
                </header>
                ${failureNotice(this.conditions.failure)}
                ${this.answers && this.conditions.value ? this.questions(this.answers, this.conditions.value) : nothing}
            </form>
        `
    }

    private questions(answers: Answers, conditions: readonly GuidanceItem[]): TemplateResult {
        return html`
            ${this.clearance(answers, conditions)} ${this.abilities(answers)} ${this.phones(answers)}
            ${this.mistakes.size === 0 ? nothing : html`<p class="error" role="alert">${text('setup.check')}</p>`}
            <button class="primary large" type="submit">${text('setup.save')}</button>
        `
    }

    private clearance(answers: Answers, conditions: readonly GuidanceItem[]): TemplateResult {
        return html`
            <section class="card stack close">
                <fieldset aria-describedby=${this.describedBy('conditions')}>
                    <legend>${text('setup.conditions')}</legend>
                    ${conditions.map((condition) => this.condition(answers, condition))}
                    <label class="check">
                        <input type="checkbox" .checked=${answers.none} @change=${this.chooseNone} />
                        ${text('setup.conditions.none')}
                    </label>
                    ${fieldError(this.mistakes.has('conditions'), 'conditions', text('setup.conditions.answer'))}
                </fieldset>
                ${answers.conditions.length === 0 ? nothing : this.check('cleared', answers, text('setup.cleared'))}
                ${
                    answers.conditions.length > 0 && !answers.cleared
                        ? html`<p class="notice">${text('setup.cleared.stopped')}</p>`
                        : nothing
                }
                <div class="rest">${this.check('restAdvised', answers, text('setup.rest'))}</div>
                ${answers.restAdvised ? html`<p class="notice">${text('setup.rest.text')}</p>` : nothing}
            </section>
        `
    }

    private condition(answers: Answers, { id, title, text: advice, level }: GuidanceItem): TemplateResult {
        const chosen = answers.conditions.includes(id)
        const pressing = level === 'urgent' || level === 'now'
        return html`
            <label class="check">
                <input
                    type="checkbox"
                    .checked=${chosen}
                    @change=${(event: Event) => this.chooseCondition(id, (event.target as HTMLInputElement).checked)}
                />
                ${localText(title)}
            </label>
            ${chosen && pressing ? this.pressing(localText(advice), answers) : nothing}
            ${chosen && !pressing ? html`<p class="advice quiet small">${localText(advice)}</p>` : nothing}
        `
    }

    private pressing(advice: string, { maternityUnitPhone: phone }: Answers): TemplateResult {
        return html`
            <div class="notice advice stack close" role="alert">
                <p>${advice}</p>
                ${
                    phone !== '' && isPhone(phone)
                        ? html`<a class="button danger" href=${telephone(phone)}>${text('start.call')}</a>`
                        : nothing
                }
            </div>
        `
    }

    private abilities(answers: Answers): TemplateResult {
        return html`
            <section class="card stack">
                <div class="field narrow">
                    <label for="week">${text('setup.week')}</label>
                    <input
                        id="week"
                        inputmode="numeric"
                        autocomplete="off"
                        maxlength="2"
                        aria-invalid=${this.mistakes.has('week')}
                        aria-describedby="week-hint ${this.describedBy('week')}"
                        .value=${answers.week}
                        @input=${this.input('week')}
                    />
                    <p class="quiet small" id="week-hint">${text('setup.week.hint')}</p>
                    ${fieldError(this.mistakes.has('week'), 'week', text('setup.week.range'))}
                </div>
                ${choices(
                    'level',
                    text('setup.level'),
                    LEVELS,
                    answers.level,
                    (level) => text(`setup.level.${level}`),
                    (level) => this.change({ level }),
                )}
                ${choices(
                    'energy',
                    text('setup.energy'),
                    ENERGIES,
                    answers.energy,
                    (energy) => text(`setup.energy.${energy}`),
                    (energy) => this.change({ energy }),
                )}
                <div class="field">
                    <label for="comfort">${text('setup.comfort')}</label>
                    <textarea
                        id="comfort"
                        rows="3"
                        aria-invalid=${this.mistakes.has('comfort')}
                        aria-describedby="comfort-hint ${this.describedBy('comfort')}"
                        .value=${answers.comfort}
                        @input=${this.input('comfort')}
                    ></textarea>
                    <p class="quiet small" id="comfort-hint">${text('setup.comfort.hint')}</p>
                    ${fieldError(this.mistakes.has('comfort'), 'comfort', text('setup.comfort.range'))}
                </div>
            </section>
        `
    }

    private phones(answers: Answers): TemplateResult {
        return html`
            <section class="card stack">
                ${this.phone('maternity-unit', 'maternityUnitPhone', answers, text('setup.phone'))}
                <p class="quiet small">${text('setup.phone.hint')}</p>
                ${this.phone('emergency', 'emergencyPhone', answers, text('setup.emergency'))}
            </section>
        `
    }

    private phone(
        id: 'maternity-unit' | 'emergency',
        field: 'maternityUnitPhone' | 'emergencyPhone',
        answers: Answers,
        label: string,
    ): TemplateResult {
        return html`
            <div class="field">
                <label for=${id}>${label}</label>
                <input
                    id=${id}
                    type="tel"
                    autocomplete="off"
                    aria-invalid=${this.mistakes.has(id)}
                    aria-describedby=${this.describedBy(id)}
                    .value=${answers[field]}
                    @input=${this.input(field)}
                />
                ${fieldError(this.mistakes.has(id), id, text('setup.phone.range'))}
            </div>
        `
    }

    private check(field: 'cleared' | 'restAdvised', answers: Answers, label: string): TemplateResult {
        return html`
            <label class="check">
                <input
                    type="checkbox"
                    .checked=${answers[field]}
                    @change=${(event: Event) => this.change({ [field]: (event.target as HTMLInputElement).checked })}
                />
                ${label}
            </label>
        `
    }

    private describedBy(mistake: Mistake): string | typeof nothing {
        return this.mistakes.has(mistake) ? `${mistake}-error` : nothing
    }

    private input(field: 'week' | 'comfort' | 'maternityUnitPhone' | 'emergencyPhone'): (event: Event) => void {
        return (event) => this.change({ [field]: (event.target as HTMLInputElement).value })
    }

    private chooseCondition(id: string, chosen: boolean): void {
        const others = this.answers?.conditions.filter((each) => each !== id) ?? []
        const conditions = chosen ? [...others, id] : others
        this.change({ conditions, none: false, ...(conditions.length === 0 ? { cleared: false } : {}) })
    }

    private chooseNone(event: Event): void {
        const none = (event.target as HTMLInputElement).checked
        this.change(none ? { none, conditions: [], cleared: false } : { none })
    }

    private change(changed: Partial<Answers>): void {
        if (this.answers !== undefined) {
            this.answers = { ...this.answers, ...changed }
        }
    }

    private async save(event: Event): Promise<void> {
        event.preventDefault()
        const { answers } = this
        if (answers === undefined) {
            return
        }
        this.mistakes = mistakesOf(answers)
        if (this.mistakes.size > 0) {
            await this.updateComplete
            this.renderRoot
                .querySelector<HTMLElement>('[aria-invalid="true"], fieldset[aria-describedby] input')
                ?.focus()
            return
        }
        await keepAnswers(answers)
        navigate(this.from?.name === 'start' ? this.from : { name: 'today' }, this.from?.name === 'start')
    }
}

customElements.define('lilt-setup', Setup)
