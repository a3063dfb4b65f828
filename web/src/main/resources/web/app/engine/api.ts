import { askedLanguage } from './asked-language.js'
import { dropDeadConnections } from './dead-connections.js'
import { receivedProblem, type Sent } from './received.js'
import type { Problem } from './types.js'

/** The server rejects what was asked; the problem says why, in words for the member. */
export class ProblemError extends Error {
    override readonly name = 'ProblemError'

    constructor(readonly problem: Problem) {
        super(problem.detail ?? problem.title)
    }

    /** The last word of the problem's type, such as `illegal-transition`. */
    get kind(): string {
        return this.problem.type.split(':').at(-1) ?? ''
    }
}

/** Nobody is signed in here any more: `/web/login` helps. */
export class SignInNeeded extends Error {
    override readonly name = 'SignInNeeded'
}

/** There is no network, or nobody answers: trying again later helps. */
export class Unreachable extends Error {
    override readonly name = 'Unreachable'

    /** @param isSilent whether nobody answered in time */
    constructor(readonly retryAfterMs?: number, readonly isSilent = false) {
        super('unreachable')
    }
}

export interface RequestOptions {
    /** Goes on when the page is closed. */
    readonly keepalive?: boolean
    readonly timeoutMs?: number
}

const TIMEOUT_MS = 15_000

/** Calls of the same origin, which adds who is signed in. A problem is thrown as {@link ProblemError}. */
export const api = {
    get: <T>(path: string, options?: RequestOptions): Promise<T> => send<T>('GET', path, undefined, options),
    post: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
        send<T>('POST', path, body, options),
    put: <T>(path: string, body?: unknown, options?: RequestOptions): Promise<T> =>
        send<T>('PUT', path, body, options),
    head: (path: string, options?: RequestOptions): Promise<void> => send<void>('HEAD', path, undefined, options),
    delete: <T>(path: string, options?: RequestOptions): Promise<T> => send<T>('DELETE', path, undefined, options),
    /** Returns a document of this media type, as it is. */
    document: async (path: string, accept: string): Promise<Blob> =>
        read((await answered('GET', path, accept)).blob()),
}

async function send<T>(method: string, path: string, body: unknown, options: RequestOptions = {}): Promise<T> {
    const isHead = method === 'HEAD'
    // Of streams, too, the head is asked for.
    const answer = await answered(method, path, isHead ? '*/*' : 'application/json', body, options)
    return (answer.status === 204 || isHead ? undefined : await read(answer.json())) as T
}

async function answered(
    method: string, path: string, accept: string, body?: unknown, options: RequestOptions = {},
): Promise<Response> {
    const answer = await reach(path, {
        method,
        headers: {
            'Accept': accept,
            'Accept-Language': askedLanguage(),
            'X-Lilt-Client': 'web',
            ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: 'no-store',
        credentials: 'same-origin',
        keepalive: options.keepalive ?? false,
        signal: AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS),
    })
    if (!answer.ok) {
        throw await refusal(answer, method !== 'HEAD')
    }
    return answer
}

async function reach(path: string, request: RequestInit): Promise<Response> {
    try {
        return await fetch(path, request)
    } catch (error) {
        const isSilent = error instanceof DOMException && error.name === 'TimeoutError'
        if (isSilent) {
            await dropDeadConnections()
        }
        throw new Unreachable(undefined, isSilent)
    }
}

/** The connection may break in the middle of an answer. */
async function read<T>(body: Promise<T>): Promise<T> {
    try {
        return await body
    } catch {
        throw new Unreachable()
    }
}

async function refusal(answer: Response, hasBody: boolean): Promise<Error> {
    if (answer.status === 401) {
        return new SignInNeeded('sign in')
    }
    if (answer.status === 429 || answer.status >= 500) {
        const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN)
        return Number.isFinite(seconds) ? new Unreachable(seconds * 1000) : new Unreachable()
    }
    const isProblem = hasBody && (answer.headers.get('Content-Type') ?? '').includes('json')
    const problem = isProblem ? receivedProblem((await read(answer.json())) as Sent<Problem>) : undefined
    return new ProblemError(
        problem ?? { type: 'about:blank', title: answer.statusText || String(answer.status), status: answer.status },
    )
}

/** Returns an id that nobody has used: for commands, which are sent again under the same id. */
export function randomId(): string {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
