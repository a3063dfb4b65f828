import { html, nothing, type TemplateResult } from 'lit'

import { text } from '../text/text.js'
import { exerciseTitle, type Content } from './content.js'
import { list, minutesInWords } from './format.js'
import { adjustmentList } from './refusal.js'
import { fragmentOf } from './router.js'
import type { CreatedSession, HeardWish } from './wire.js'

/** Returns whether a new session has something that the member should read before it begins. */
export function hasNews({ notices = [], adjustments = [], comfort = [] }: CreatedSession): boolean {
    return notices.length + adjustments.length + comfort.length > 0
}

/** Returns what a member should know before a new session: notices, changes, and what was made of their wishes. */
export function readySession(created: CreatedSession, content: Content): TemplateResult {
    const { notices = [], adjustments = [], comfort = [] } = created
    const length = minutesInWords(Math.max(1, Math.round(created.durationMs / 60_000)))
    return html`
        <div class="stack wide">
            <header class="stack close">
                <h1 tabindex="-1">${text('start.ready')}</h1>
                <p class="quiet">${text('start.ready.length', { minutes: length })}</p>
            </header>
            ${
                notices.length === 0
                    ? nothing
                    : html`
                          <section class="card stack close">
                              <h2>${text('start.ready.notices')}</h2>
                              ${notices.map((notice) => html`<p>${notice}</p>`)}
                          </section>
                      `
            }
            ${
                adjustments.length === 0
                    ? nothing
                    : html`
                          <section class="card stack close">
                              <h2>${text('start.ready.changes')}</h2>
                              ${adjustmentList(adjustments, content)}
                          </section>
                      `
            }
            ${
                comfort.length === 0
                    ? nothing
                    : html`
                          <section class="card stack close">
                              <h2>${text('start.ready.comfort')}</h2>
                              ${comfort.map((wish) => html`<p>${heard(wish, content)}</p>`)}
                          </section>
                      `
            }
            <a class="button primary large wide" href=${fragmentOf({ name: 'session', id: created.id })}>
                ${text('start.ready.begin')}
            </a>
        </div>
    `
}

function heard({ said, understood, exercises }: HeardWish, content: Content): string {
    if (understood === undefined || exercises.length === 0) {
        return text('start.ready.not-understood', { said })
    }
    const titles = exercises.map((id) => exerciseTitle(content, id))
    return text('start.ready.understood', { said, exercises: list(titles) })
}
