import '../face/face.js'
import './share.js'

import { css, html, LitElement, nothing, type TemplateResult } from 'lit'

import { isOver } from '../engine/anchor.js'
import { ProblemError } from '../engine/api.js'
import { openSession } from '../engine/player.js'
import type { SessionPlayer, Snapshot } from '../engine/types.js'
import { controls } from '../style/controls.js'
import { icon } from '../style/icons.js'
import { text } from '../text/text.js'
import { counted } from './format.js'
import { Loading } from './loading.js'
import { failureNotice } from './messages.js'
import { navigate, type Route } from './router.js'
import { signIn } from './sign-in.js'
import { weekRing, weekRingLegend, weekRingStyles } from './week-ring.js'
import { WeekStream } from './week-stream.js'

const MINUTE_MS = 60_000

/** A session of the member's: the face, the way out, a link for somebody who looks on, and how it was. */
class Session extends LitElement {
    static override properties = { route: { attribute: false }, summary: { state: true } }

    static override styles = [
        controls,
        weekRingStyles,
        css`
            :host {
                position: relative;
                min-height: 100dvh;
            }

            .corner {
                position: absolute;
                top: max(var(--space-1), env(safe-area-inset-top));
                z-index: 1;
                padding: 0;
                border-color: transparent;
            }

            .leave {
                left: max(var(--space-1), env(safe-area-inset-left));
            }

            .share {
                right: max(var(--space-1), env(safe-area-inset-right));
            }

            .icon {
                width: 24px;
                height: 24px;
            }

            .sign-in {
                position: absolute;
                inset: max(var(--space-1), env(safe-area-inset-top)) 0 auto;
                z-index: 1;
                width: fit-content;
                margin-inline: auto;
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

            .page .ring {
                width: min(13rem, 60vw, 40dvh);
            }

            .page .ring-legend {
                justify-content: center;
            }
        `,
    ]

    declare route: Extract<Route, { name: 'session' }>
    /** The session as it ended, once the member has left its face. */
    declare private summary: Snapshot | undefined

    private readonly loading = new Loading(this, () => this.open(), (player) => player.close())
    private week: WeekStream | undefined

    private async open(): Promise<SessionPlayer> {
        const player = await openSession(this.route.id)
        player.onSnapshot(() => this.requestUpdate())
        return player
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        this.loading.value?.close()
    }

    override render(): TemplateResult {
        if (this.summary !== undefined) {
            return this.ended(this.summary)
        }
        const player = this.loading.value
        return player === undefined ? this.waiting() : this.face(player)
    }

    private face(player: SessionPlayer): TemplateResult {
        const { state, signInNeeded = false } = player.snapshot
        const over = isOver(state.status)
        return html`
            <lilt-face
                data-part="face"
                .player=${player}
                @lilt-ended=${() => this.leave(player)}
                @lilt-sign-in=${signIn}
            ></lilt-face>
            ${
                over
                    ? nothing
                    : html`
                          <a class="button corner leave" href="#/" aria-label=${text('session.leave')}
                              >${glyph('back')}</a
                          >
                          <button
                              class="corner share"
                              aria-label=${text('session.share')}
                              @click=${() => this.share(player)}
                          >
                              ${glyph('share')}
                          </button>
                      `
            }
            ${
                signInNeeded && !over
                    ? html`<button class="primary sign-in" @click=${signIn}>${text('app.sign-in')}</button>`
                    : nothing
            }
            <lilt-share></lilt-share>
        `
    }

    private waiting(): TemplateResult {
        const { failure } = this.loading
        return html`
            <div class="page">
                <h1 tabindex="-1">${text('session.title')}</h1>
                ${
                    failure instanceof ProblemError && failure.problem.status === 404
                        ? html`<p>${text('session.missing')}</p>`
                        : failureNotice(failure)
                }
                ${
                    failure === undefined
                        ? html`<p class="quiet">${text('app.loading')}</p>`
                        : html`<a class="button" href="#/">${text('start.to-today')}</a>`
                }
            </div>
        `
    }

    /** Shows how long it was, and the week that it counts in. */
    private ended({ state, end }: Snapshot): TemplateResult {
        const guided = state.guidance ?? end?.guidance
        const title = guided
            ? 'session.done.rest'
            : state.status === 'completed'
              ? 'session.done'
              : 'session.done.stopped'
        const week = this.week?.value
        return html`
            <div class="page" data-part="summary">
                <h1 tabindex="-1">${text(title)}</h1>
                ${activeText(end?.activeMs, guided !== undefined)}
                ${week === undefined || guided ? nothing : html`${weekRing(week)}${weekRingLegend(week)}`}
                <a class="button primary large" href="#/">${text('session.done.today')}</a>
            </div>
        `
    }

    private leave(player: SessionPlayer): void {
        if (isOver(player.snapshot.state.status) || player.snapshot.end !== undefined) {
            this.summary = player.snapshot
            this.week ??= new WeekStream(this)
            void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('h1')?.focus())
        } else {
            navigate({ name: 'today' })
        }
    }

    private share(player: SessionPlayer): void {
        const leftMs = player.snapshot.timeline.durationMs - player.position()
        void this.renderRoot.querySelector('lilt-share')?.open(this.route.id, leftMs)
    }
}

/** Nothing where nobody knows; and a minute that was not reached is no matter after a symptom. */
function activeText(activeMs: number | undefined, guided: boolean): TemplateResult | typeof nothing {
    const minutes = Math.floor((activeMs ?? 0) / MINUTE_MS)
    if (activeMs === undefined || (guided && minutes === 0)) {
        return nothing
    }
    return html`<p>${minutes === 0 ? text('session.done.short') : counted('session.done.minutes', minutes)}</p>`
}

function glyph(name: 'back' | 'share'): TemplateResult {
    return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon(name)}</svg>`
}

customElements.define('lilt-session', Session)
