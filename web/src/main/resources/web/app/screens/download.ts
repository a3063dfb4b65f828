import { ProblemError, SignInNeeded, Unreachable } from '../engine/api.js'
import type { Problem } from '../engine/types.js'
import { shownLanguage } from '../text/text.js'

/**
 * Returns a document that is no JSON for the screens, in the shown language.
 *
 * @throws ProblemError, SignInNeeded or Unreachable, as calls of the API do
 */
export async function fetchDocument(path: string, accept: string): Promise<Blob> {
    let answer: Response
    try {
        answer = await fetch(path, {
            headers: { 'Accept': accept, 'Accept-Language': shownLanguage(), 'X-Lilt-Client': 'web' },
            cache: 'no-store',
        })
    } catch {
        throw new Unreachable()
    }
    if (answer.status === 401) {
        throw new SignInNeeded('sign in')
    }
    if (answer.status === 429 || answer.status >= 500) {
        throw new Unreachable()
    }
    if (!answer.ok) {
        throw new ProblemError((await answer.json()) as Problem)
    }
    return await answer.blob()
}

/** Hands a document to the browser, to be kept under a name. */
export function saveAs(document_: Blob, name: string): void {
    const link = document.createElement('a')
    link.href = URL.createObjectURL(document_)
    link.download = name
    link.click()
    // The browser has taken it by the next task at the latest.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
