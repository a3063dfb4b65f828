/** The screens, by the fragment of the address: nothing of it reaches a server. */
export type Route =
    | { readonly name: 'today' | 'setup' | 'device' | 'settings' }
    | { readonly name: 'start'; readonly plan: string; readonly block: string; readonly now: boolean }
    | { readonly name: 'session'; readonly id: string }
    | { readonly name: 'week'; readonly week?: string }
    | { readonly name: 'follow'; readonly id: string; readonly ticket: string }

const TODAY: Route = { name: 'today' }
const ID = /^[a-z0-9]+(-[a-z0-9]+){0,31}$/
const WEEK = /^\d{4}-W\d{2}$/
const TICKET = /^[A-Za-z0-9_-]{43}$/

/** Returns the route of a fragment; Today for one that leads nowhere. */
export function parseRoute(fragment: string): Route {
    const [name = '', first = '', second = '', third = ''] = fragment.replace(/^#?\/?/, '').split('/')
    switch (name) {
        case 'setup':
        case 'device':
        case 'settings':
            return { name }
        case 'start':
            return ID.test(first) && ID.test(second)
                ? { name, plan: first, block: second, now: third === 'now' }
                : TODAY
        case 'session':
            return ID.test(first) ? { name, id: first } : TODAY
        case 'week':
            return WEEK.test(first) ? { name, week: first } : { name }
        case 'follow':
            return ID.test(first) && TICKET.test(second) ? { name, id: first, ticket: second } : TODAY
        default:
            return TODAY
    }
}

/** Returns the fragment of a route: `parseRoute` of it is that route again. */
export function fragmentOf(route: Route): string {
    switch (route.name) {
        case 'today':
            return '#/'
        case 'setup':
        case 'device':
        case 'settings':
            return `#/${route.name}`
        case 'start':
            return `#/start/${route.plan}/${route.block}${route.now ? '/now' : ''}`
        case 'session':
            return `#/session/${route.id}`
        case 'week':
            return route.week === undefined ? '#/week' : `#/week/${route.week}`
        case 'follow':
            return `#/follow/${route.id}/${route.ticket}`
    }
}

/** Shows a route; `replace` leaves the screen before it out of the history. */
export function navigate(route: Route, replace = false): void {
    if (replace) {
        location.replace(fragmentOf(route))
    } else {
        location.hash = fragmentOf(route)
    }
}
