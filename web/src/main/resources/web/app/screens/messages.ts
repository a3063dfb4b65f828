import { html, nothing, type TemplateResult } from 'lit'

import { ProblemError } from '../engine/api.js'
import { text } from '../text/text.js'

/** Returns what went wrong in words: the service's own, which are in the member's language, or ours. */
export function failureText(failure: unknown): string {
    if (failure instanceof ProblemError) {
        const { detail, title, errors = [] } = failure.problem
        return errors.length > 0 ? errors.map((error) => error.detail).join(' ') : (detail ?? title)
    }
    return text('app.away')
}

/** Returns a calm notice of a failure; nothing where there is none. */
export function failureNotice(failure: unknown): TemplateResult | typeof nothing {
    return failure === undefined ? nothing : html`<p class="notice" role="status">${failureText(failure)}</p>`
}
