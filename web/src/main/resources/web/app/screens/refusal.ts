import { html, nothing, type TemplateResult } from 'lit'

import { ProblemError } from '../engine/api.js'
import type { Settings } from '../engine/store.js'
import type { Guidance, Problem, SessionState } from '../engine/types.js'
import { text } from '../text/text.js'
import { exerciseTitle, type Content } from './content.js'
import { localText, minutes } from './format.js'
import { blocksOfLength } from './lengths.js'
import { failureNotice, failureText } from './messages.js'
import { telephone } from '../face/phone.js'
import { fragmentOf } from './router.js'
import type { Adjustment, Block, Plan } from './wire.js'

/** Action of a member after a refusal. */
export interface RefusalActions {
    /** Asks again with this length. */
    take(minutes: number): void
    /** Asks again with the word that the symptom has gone. */
    gone(): void
    /** Asks again with the word that a clinician agrees. */
    agreed(): void
    /** Lets the member change what they wrote. */
    rewrite(): void
    end(session: SessionState): void
}

export interface RefusalContext {
    readonly content: Content
    readonly plan: Plan
    readonly block: Block
    readonly asked: number | undefined
    readonly settings: Settings
    readonly live: readonly SessionState[]
    readonly actions: RefusalActions
}

/** Returns why there is no session, and what to do: in the service's words, which are the member's language. */
export function refusal(failure: unknown, context: RefusalContext): TemplateResult | typeof nothing {
    if (failure === undefined) {
        return nothing
    }
    if (!(failure instanceof ProblemError)) {
        return failureNotice(failure)
    }
    return html`
        <section class="refusal card stack close" role="alert" data-part="refusal" tabindex="-1">
            ${explained(failure, context)}
        </section>
    `
}

function explained(failure: ProblemError, context: RefusalContext): TemplateResult {
    const { problem } = failure
    switch (failure.kind) {
        case 'clearance-needed':
            return clearance(problem, context)
        case 'rest-advised':
            return plain(
                'start.rest',
                failure,
                html`<a class="button" href="#/setup">${text('start.clearance.change')}</a>`,
            )
        case 'symptom-reported':
            return symptom(failure, context)
        case 'cannot-fit':
            return cannotFit(failure, context)
        case 'nothing-left':
            return nothingLeft(failure, context)
        case 'too-many-sessions':
            return tooMany(context)
        default:
            return plain('start.refused', failure, html`<a class="button" href="#/">${text('start.to-today')}</a>`)
    }
}

function plain(title: 'start.rest' | 'start.refused', failure: ProblemError, action: TemplateResult): TemplateResult {
    return html`<h2>${text(title)}</h2>
        <p>${failureText(failure)}</p>
        <div class="row">${action}</div>`
}

function clearance(problem: Problem, context: RefusalContext): TemplateResult {
    const conditions = (problem['conditions'] ?? []) as readonly { readonly text: string }[]
    const goneHelps = problem['needs'] === 'symptoms-gone'
    const { actions } = context
    return html`
        <h2>${text('start.clearance')}</h2>
        ${guidance(problem.guidance, context.settings)} ${conditions.map((condition) => html`<p>${condition.text}</p>`)}
        <p>${text(clearanceText(conditions.length > 0, goneHelps))}</p>
        <div class="row">
            ${
                goneHelps
                    ? html`<button type="button" @click=${() => actions.gone()}>
                          ${text('start.clearance.gone')}
                      </button>`
                    : nothing
            }
            ${
                // A condition is answered for good, with the other answers.
                conditions.length > 0
                    ? html`<a class="button" href="#/setup">${text('start.clearance.change')}</a>`
                    : html`<button type="button" @click=${() => actions.agreed()}>
                          ${text('start.clearance.agreed')}
                      </button>`
            }
        </div>
    `
}

function clearanceText(hasConditions: boolean, goneHelps: boolean) {
    if (hasConditions) {
        return 'start.clearance.text'
    }
    return goneHelps ? 'start.clearance.gone.text' : 'start.clearance.stopped.text'
}

function symptom(failure: ProblemError, { settings, actions }: RefusalContext): TemplateResult {
    return html`
        <h2>${text('start.symptom')}</h2>
        <p>${failureText(failure)}</p>
        ${guidance(failure.problem.guidance, settings)}
        <div class="row">
            <button type="button" @click=${() => actions.rewrite()}>${text('start.symptom.other')}</button>
        </div>
    `
}

/** Returns what to do now, with a button that dials where there is a number to dial. */
function guidance(found: Guidance | undefined, settings: Settings): TemplateResult | typeof nothing {
    if (found === undefined) {
        return nothing
    }
    return html`
        <div class="guidance stack close" data-part="guidance">
            <h3>${found.title}</h3>
            ${found.texts.map((each) => html`<p>${each}</p>`)} ${call(found.call, settings)}
        </div>
    `
}

function call(whom: Guidance['call'], settings: Settings): TemplateResult | typeof nothing {
    if (whom === 'emergency') {
        return settings.emergencyPhone
            ? dial(settings.emergencyPhone, text('start.call.emergency', { number: settings.emergencyPhone }))
            : html`<p><strong>${text('start.call.emergency.none')}</strong></p>`
    }
    if (whom === 'maternity-unit') {
        return settings.maternityUnitPhone
            ? dial(settings.maternityUnitPhone, text('start.call'))
            : html`<a href="#/setup">${text('start.call.none')}</a>`
    }
    return nothing
}

function dial(phone: string, label: string): TemplateResult {
    return html`<a class="button danger large" href=${telephone(phone)}>${label}</a>`
}

function cannotFit(failure: ProblemError, { plan, block, asked, actions }: RefusalContext): TemplateResult {
    const nearest = (failure.problem['nearestMinutes'] ?? []) as readonly number[]
    const others = asked === undefined ? [] : blocksOfLength(plan, asked).filter(({ id }) => id !== block.id)
    return html`
        <h2>${text('start.fit')}</h2>
        <p>${asked === undefined ? failureText(failure) : text('start.fit.text', { asked: minutes(asked) })}</p>
        <div class="row">
            ${nearest.map((each) => length(each, actions))}
        </div>
        ${others.length === 0 ? nothing : html`<p>${text('start.fit.blocks')}</p>`}
        <div class="row">
            ${others.map(
                ({ id, title }) => html`
                    <a class="button" href=${fragmentOf({ name: 'start', plan: plan.id, block: id, now: false })}>
                        ${localText(title)}
                    </a>
                `,
            )}
        </div>
    `
}

function length(each: number, actions: RefusalActions): TemplateResult {
    return html`<button type="button" @click=${() => actions.take(each)}>${minutes(each)}</button>`
}

function nothingLeft(failure: ProblemError, { content }: RefusalContext): TemplateResult {
    const adjustments = (failure.problem['adjustments'] ?? []) as readonly Adjustment[]
    return html`
        <h2>${text('start.left')}</h2>
        <p>${failureText(failure)}</p>
        ${adjustmentList(adjustments, content)}
        <div class="row"><a class="button" href="#/">${text('start.to-today')}</a></div>
    `
}

/** Returns what was left out or changed, and why. */
export function adjustmentList(adjustments: readonly Adjustment[], content: Content): TemplateResult {
    return html`
        <ul class="plain stack close">
            ${adjustments.map(
                ({ exercise, reason }) =>
                    html`<li><strong>${exerciseTitle(content, exercise)}</strong><br />${reason}</li>`,
            )}
        </ul>
    `
}

function tooMany({ content, live, actions }: RefusalContext): TemplateResult {
    return html`
        <h2>${text('start.many')}</h2>
        <p>${text('start.many.text')}</p>
        <ul class="plain stack close">
            ${live.map(
                (session) => html`
                    <li class="live row">
                        <span
                            >${session.exercise ? exerciseTitle(content, session.exercise) : ''} ·
                            ${minutes(Math.round(session.durationMs / 60_000))}</span
                        >
                        <button type="button" @click=${() => actions.end(session)}>${text('start.many.end')}</button>
                    </li>
                `,
            )}
        </ul>
    `
}
