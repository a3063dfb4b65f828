import '../face/face.js'

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

import { Unreachable } from '../engine/api.js'
import { openSession } from '../engine/player.js'
import type { SessionPlayer } from '../engine/types.js'
import { controls } from '../style/controls.js'
import { text } from '../text/text.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import type { Route } from './router.js'

/** Somebody else's session, as a ticket shows it: to look on, never to command. */
class Follow extends LitElement {
    static override properties = { route: { attribute: false }, left: { state: true } }

    static override styles = [
        controls,
        css`
            :host {
                min-height: 100dvh;
            }

            .page {
                display: grid;
                place-content: center;
                justify-items: center;
                gap: var(--space-4);
                min-height: 100dvh;
                padding: var(--space-5);
                text-align: center;
            }

            .page p {
                max-width: 26rem;
            }
        `,
    ]

    declare route: Extract<Route, { name: 'follow' }>
    declare private left: boolean

    private readonly loading = new Loading(this, () => this.open(), (player) => player?.close())

    private async open(): Promise<SessionPlayer | undefined> {
        const { id, ticket } = this.route
        try {
            const player = await openSession(id, { ticket })
            player.onSnapshot(() => this.requestUpdate())
            return player
        } catch (failure) {
            if (failure instanceof Unreachable) {
                throw failure
            }
            // The ticket has expired, or the session is over: there is nothing to sign in for.
            return undefined
        }
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.loading.value?.close()
    }

    override render(): TemplateResult {
        const player = this.loading.value
        const hasExpired = player?.snapshot.end?.status === 'expired'
        // A ticket shows cues as they come: before the first one there is nothing for a face to show.
        if (player !== undefined && !this.left && !hasExpired && player.snapshot.timeline.cues.length > 0) {
            return html`
                <lilt-face
                    data-part="face"
                    .readOnly=${true}
                    .player=${player}
                    @lilt-ended=${() => (this.left = true)}
                ></lilt-face>
            `
        }
        return html`<div class="page">${this.words()}</div>`
    }

    private words(): TemplateResult {
        const { value: player } = this.loading
        if (this.left && player?.snapshot.end !== undefined) {
            return html`<h1 tabindex="-1">${text('follow.end')}</h1>`
        }
        if (this.left) {
            return html`
                <h1 tabindex="-1">${text('follow.left')}</h1>
                <button class="primary" @click=${() => (this.left = false)}>${text('follow.again')}</button>
            `
        }
        if (player !== undefined) {
            return html`
                <h1 tabindex="-1">${text('follow.heading')}</h1>
                <p>${text('follow.waiting')}</p>
            `
        }
        if (this.loading.loaded) {
            return html`<h1 tabindex="-1">${text('follow.over')}</h1>
                <p>${text('follow.over.text')}</p>`
        }
        const { failure } = this.loading
        return html`
            <h1 tabindex="-1">${text('follow.heading')}</h1>
            ${failure === undefined ? html`<p class="quiet">${text('app.loading')}</p>` : nothing}
            ${failureNotice(failure)}
        `
    }
}

customElements.define('lilt-follow', Follow)
