import { html, LitElement, nothing, type TemplateResult } from 'lit'

import { api } from '../engine/api.js'
import { controls } from '../style/controls.js'
import { text } from '../text/text.js'
import { timeOfDay } from './format.js'
import { failureNotice } from './messages.js'
import { fragmentOf } from './router.js'
import { attempt } from './sign-in.js'
import { ticketMinutes } from './ticket-minutes.js'
import type { Ticket } from './wire.js'

/** Makes a link with which somebody else can look on at a session, and hands it on. */
class Share extends LitElement {
    static override properties = {
        link: { state: true },
        until: { state: true },
        failure: { state: true },
        copied: { state: true },
    }

    static override styles = controls

    declare private link: string | undefined
    declare private until: string | undefined
    declare private failure: unknown
    declare private copied: boolean

    /** Opens with a new link. The ticket stands in the fragment, which goes to no server. */
    async open(id: string, leftMs: number): Promise<void> {
        this.link = undefined
        this.failure = undefined
        this.copied = false
        this.dialog?.showModal()
        this.failure = await attempt(async () => {
            const asked = { minutes: ticketMinutes(leftMs) }
            const { ticket, expiresAt } = await api.post<Ticket>(`/sessions/${id}/tickets`, asked)
            this.link = new URL('/' + fragmentOf({ name: 'follow', id, ticket }), location.origin).href
            this.until = expiresAt
        })
    }

    override render(): TemplateResult {
        return html`
            <dialog aria-labelledby="title" @keydown=${(event: Event) => event.stopPropagation()}>
                <div class="stack">
                    <h2 id="title">${text('session.share')}</h2>
                    ${failureNotice(this.failure)}
                    ${this.link === undefined || this.until === undefined ? nothing : this.made(this.link, this.until)}
                    <button @click=${() => this.dialog?.close()}>${text('session.share.close')}</button>
                </div>
            </dialog>
        `
    }

    private made(link: string, until: string): TemplateResult {
        return html`
            <p>${text('session.share.text', { until: timeOfDay(until) })}</p>
            <div class="field">
                <label for="link">${text('session.share.link')}</label>
                <input
                    id="link"
                    readonly
                    .value=${link}
                    @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
                />
            </div>
            <div class="row">
                ${
                    'share' in navigator
                        ? html`<button class="primary" @click=${() => this.send(link)}>
                              ${text('session.share.send')}
                          </button>`
                        : nothing
                }
                <button class=${'share' in navigator ? '' : 'primary'} @click=${() => this.copy(link)}>
                    ${text('session.share.copy')}
                </button>
                <span role="status">${this.copied ? text('session.share.copied') : ''}</span>
            </div>
        `
    }

    private async send(url: string): Promise<void> {
        try {
            await navigator.share({ title: text('session.share.title'), url })
        } catch {
            // The member thought better of it; the link is still here.
        }
    }

    private async copy(link: string): Promise<void> {
        try {
            await navigator.clipboard.writeText(link)
            this.copied = true
        } catch {
            // Not allowed here: the field has it, to be copied by hand.
            this.renderRoot.querySelector<HTMLInputElement>('#link')?.select()
        }
    }

    private get dialog(): HTMLDialogElement | null {
        return this.renderRoot.querySelector('dialog')
    }
}

customElements.define('lilt-share', Share)

declare global {
    interface HTMLElementTagNameMap {
        'lilt-share': Share
    }
}
