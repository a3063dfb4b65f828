import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

import { sendWaitingCommands } from '../engine/last-session.js'
import { store } from '../engine/store.js'
import { controls } from '../style/controls.js'
import { icon } from '../style/icons.js'
import { screenLayout } from '../style/screen.js'
import { shownLanguage, text, type Language } from '../text/text.js'
import { choices, fieldError } from './fields.js'
import { counted } from './format.js'
import { install, installation, onInstallation } from '../senses/install.js'
import { chooseLanguage, chooseTheme, LANGUAGE_CHANGED, shownTheme, THEMES, type Theme } from './look.js'
import { failureNotice } from './messages.js'
import { eraseMyData, exportMyData, type Erased } from './my-data.js'
import { attempt, signOut } from './sign-in.js'

const LANGUAGES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' }

/** Language and theme, the member's answers and data, and the way out. */
class SettingsScreen extends LitElement {
    static override properties = {
        theme: { state: true },
        typed: { state: true },
        busy: { state: true },
        wrong: { state: true },
        failure: { state: true },
        erased: { state: true },
        unsent: { state: true },
    }

    static override styles = [
        controls,
        screenLayout,
        css`
            .links {
                padding-block: var(--space-1);
            }

            .links li + li {
                border-top: 1px solid var(--color-line);
            }

            .links a {
                display: flex;
                align-items: center;
                justify-content: space-between;
                gap: var(--space-3);
                min-height: 56px;
                color: var(--color-text);
                font-weight: 550;
                text-decoration: none;
                border-radius: var(--radius-small);
            }

            .links small {
                display: block;
                font-size: var(--text-small);
                font-weight: 400;
                color: var(--color-text-quiet);
            }

            .links .icon {
                color: var(--color-text-quiet);
            }
        `,
    ]

    declare private theme: Theme
    declare private typed: string
    declare private busy: boolean
    declare private wrong: boolean
    declare private failure: unknown
    declare private erased: Erased | undefined
    declare private unsent: boolean | undefined

    private unlisten: (() => void) | undefined

    constructor() {
        super()
        this.theme = shownTheme()
        this.typed = ''
        this.busy = false
        this.wrong = false
    }

    override connectedCallback(): void {
        super.connectedCallback()
        this.unlisten = onInstallation(() => this.requestUpdate())
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.unlisten?.()
    }

    override render(): TemplateResult {
        return html`
            <div class="stack wide">
                <h1 tabindex="-1">${text('settings.title')}</h1>
                ${failureNotice(this.failure)} ${this.you()} ${this.look()} ${this.data()}
                <div class="stack close">
                    <button @click=${this.leave}>${text('settings.sign-out')}</button>
                    <p class="quiet small">${text('settings.sign-out.hint')}</p>
                    ${this.unsent ? html`<p class="error" role="alert">${text('settings.sign-out.unsent')}</p>` : nothing}
                </div>
            </div>
            ${this.question()}
        `
    }

    private you(): TemplateResult {
        return html`
            <ul class="card links plain">
                <li>${link('#/setup', text('settings.profile'))}</li>
                <li>${link('#/device', text('settings.device'), text('settings.device.hint'))}</li>
            </ul>
            ${
                installation() === 'button'
                    ? html`<button class="primary" @click=${() => install()}>${text('settings.install')}</button>`
                    : nothing
            }
        `
    }

    private look(): TemplateResult {
        const languages = Object.keys(LANGUAGES) as Language[]
        return html`
            <section class="card stack">
                <h2>${text('settings.look')}</h2>
                ${choices(
                    'language',
                    text('settings.language'),
                    languages,
                    shownLanguage(),
                    (each) => LANGUAGES[each],
                    (each) => this.speak(each),
                )}
                ${choices(
                    'theme',
                    text('settings.theme'),
                    THEMES,
                    this.theme,
                    (each) => text(`settings.theme.${each}`),
                    (each) => {
                        this.theme = each
                        void chooseTheme(each)
                    },
                )}
            </section>
        `
    }

    private data(): TemplateResult {
        return html`
            <section class="card stack">
                <h2>${text('settings.data')}</h2>
                ${
                    this.erased === undefined
                        ? nothing
                        : html`<p class="notice" role="status">${erasedText(this.erased)}</p>`
                }
                <div class="stack close">
                    <button @click=${this.export}>${text('settings.export')}</button>
                    <p class="quiet small">${text('settings.export.hint')}</p>
                </div>
                <div class="stack close">
                    <button @click=${this.ask}>${text('settings.erase')}</button>
                    <p class="quiet small">${text('settings.erase.hint')}</p>
                </div>
            </section>
        `
    }

    private question(): TemplateResult {
        const word = text('settings.erase.word.value')
        return html`
            <dialog aria-labelledby="sure" @cancel=${(event: Event) => this.busy && event.preventDefault()}>
                <form class="stack" novalidate @submit=${this.erase}>
                    <h2 id="sure">${text('settings.erase.sure')}</h2>
                    <p>${text('settings.erase.text')}</p>
                    <div class="field">
                        <label for="word">${text('settings.erase.word', { word })}</label>
                        <input
                            id="word"
                            autocomplete="off"
                            autocapitalize="none"
                            spellcheck="false"
                            aria-invalid=${this.wrong}
                            aria-describedby=${this.wrong ? 'word-error' : nothing}
                            .value=${this.typed}
                            @input=${(event: Event) => (this.typed = (event.target as HTMLInputElement).value)}
                        />
                        ${fieldError(this.wrong, 'word', text('settings.erase.word', { word }))}
                    </div>
                    <button class="danger" type="submit" ?disabled=${this.busy}>
                        ${text(this.busy ? 'settings.erase.busy' : 'settings.erase.confirm')}
                    </button>
                    <button type="button" ?disabled=${this.busy} @click=${() => this.dialog?.close()}>
                        ${text('app.cancel')}
                    </button>
                </form>
            </dialog>
        `
    }

    private async speak(language: Language): Promise<void> {
        await chooseLanguage(language)
        dispatchEvent(new Event(LANGUAGE_CHANGED))
    }

    private ask(): void {
        this.typed = ''
        this.wrong = false
        this.dialog?.showModal()
    }

    private async erase(event: Event): Promise<void> {
        event.preventDefault()
        this.wrong = this.typed.trim().toLowerCase() !== text('settings.erase.word.value')
        if (this.wrong || this.busy) {
            return
        }
        this.busy = true
        this.failure = await attempt(async () => (this.erased = await eraseMyData()))
        this.busy = false
        this.dialog?.close()
    }

    private async export(): Promise<void> {
        this.failure = await attempt(exportMyData)
    }

    /** Signs out, unless a command still waits for the network: it would be lost, and it may be a stop. */
    private async leave(): Promise<void> {
        this.unsent = !(await sendWaitingCommands().catch(() => true))
        if (this.unsent) {
            return
        }
        await store.wipeMember().catch(() => undefined)
        signOut()
    }

    private get dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector('dialog')
    }
}

function link(href: string, title: string, hint?: string): TemplateResult {
    return html`
        <a href=${href}>
            <span>${title}${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>
            <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon('next')}</svg>
        </a>
    `
}

function erasedText({ sessions, complete }: Erased): string {
    return complete ? counted('settings.erase.done', sessions) : text('settings.erase.later')
}

customElements.define('lilt-settings', SettingsScreen)
