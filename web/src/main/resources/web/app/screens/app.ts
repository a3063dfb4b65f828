import { html, LitElement, nothing, type TemplateResult } from 'lit'

import { controls } from '../style/controls.js'
import { icon, type IconName } from '../style/icons.js'
import { text, type TextKey } from '../text/text.js'
import { appStyles } from './app-styles.js'
import { LANGUAGE_CHANGED } from './look.js'
import { fragmentOf, parseRoute, type Route } from './router.js'
import { SIGNED_OUT, signIn, type Me } from './sign-in.js'

interface Screen {
    readonly load: () => Promise<unknown>
    readonly tag: string
    readonly part: string
    readonly title: TextKey
    /** True if it takes the whole page, without the bar to other screens. */
    readonly alone?: boolean
}

const SCREENS: Readonly<Record<Route['name'], Screen>> = {
    today: { load: () => import('./today.js'), tag: 'lilt-today', part: 'today', title: 'app.today' },
    setup: { load: () => import('./setup.js'), tag: 'lilt-setup', part: 'setup', title: 'setup.title' },
    start: { load: () => import('./start.js'), tag: 'lilt-start', part: 'start', title: 'start.title' },
    session: {
        load: () => import('./session.js'),
        tag: 'lilt-session',
        part: 'session',
        title: 'session.title',
        alone: true,
    },
    week: { load: () => import('./week.js'), tag: 'lilt-week', part: 'week', title: 'app.week' },
    follow: {
        load: () => import('./follow.js'),
        tag: 'lilt-follow',
        part: 'follow',
        title: 'follow.title',
        alone: true,
    },
    device: { load: () => import('./device.js'), tag: 'lilt-device', part: 'device', title: 'settings.device' },
    settings: { load: () => import('./settings.js'), tag: 'lilt-settings', part: 'settings', title: 'app.settings' },
}

const NAVIGATION: readonly { readonly route: Route; readonly icon: IconName; readonly title: TextKey }[] = [
    { route: { name: 'today' }, icon: 'today', title: 'app.today' },
    { route: { name: 'week' }, icon: 'week', title: 'app.week' },
    { route: { name: 'settings' }, icon: 'settings', title: 'app.settings' },
]

/** A screen that is told its route, and the one before. */
interface RoutedElement extends HTMLElement {
    route?: Route
    from?: Route | undefined
}

/** The frame of the client: the bar to its parts, and the screen that the address names. */
class App extends LitElement {
    static override properties = {
        me: { attribute: false },
        route: { state: true },
        failed: { state: true },
    }

    static override styles = [controls, appStyles]

    declare me: Me | undefined
    declare private route: Route
    declare private failed: boolean

    private shown: RoutedElement | undefined
    private from: Route | undefined

    constructor() {
        super()
        this.route = parseRoute(location.hash)
        this.failed = false
    }

    override connectedCallback(): void {
        super.connectedCallback()
        addEventListener('hashchange', this.onMove)
        addEventListener(SIGNED_OUT, this.onSignedOut)
        addEventListener(LANGUAGE_CHANGED, this.onLanguage)
        void this.show()
    }

    override disconnectedCallback(): void {
        super.disconnectedCallback()
        removeEventListener('hashchange', this.onMove)
        removeEventListener(SIGNED_OUT, this.onSignedOut)
        removeEventListener(LANGUAGE_CHANGED, this.onLanguage)
    }

    private readonly onMove = (): void => {
        this.from = this.route
        this.route = parseRoute(location.hash)
        void this.show()
    }

    /** Draws the screen again, in the other language. */
    private readonly onLanguage = (): void => void this.show()

    private readonly onSignedOut = (): void => {
        this.me = { signedIn: false }
    }

    private async show(): Promise<void> {
        const route = this.route
        const screen = SCREENS[route.name]
        try {
            await screen.load()
            this.failed = false
        } catch {
            // A chunk is missing: the network is away, or there is a newer version.
            this.failed = true
            return
        }
        if (route !== this.route) {
            return
        }
        const element = document.createElement(screen.tag) as RoutedElement
        element.dataset['part'] = screen.part
        element.route = route
        element.from = this.from
        this.shown = element
        document.title = `${text(screen.title)} · Lilt`
        this.requestUpdate()
        await this.updateComplete
        if (this.from !== undefined) {
            scrollTo(0, 0)
            await focusHeading(element)
        }
    }

    override render(): TemplateResult {
        if (this.me?.signedIn === false && this.route.name === 'today') {
            return this.welcome()
        }
        const { alone = false } = SCREENS[this.route.name]
        return html`
            ${alone ? nothing : this.header()}
            <main id="main">${this.failed ? this.missing() : (this.shown ?? nothing)}</main>
        `
    }

    private header(): TemplateResult {
        return html`
            <button class="skip" @click=${this.skip}>${text('app.skip')}</button>
            <header>
                <a class="brand" href="#/">${mark()}<span>Lilt</span></a>
                <nav aria-label=${text('app.navigation')}>
                    ${NAVIGATION.map(
                        ({ route, icon: name, title }) => html`
                            <a
                                href=${fragmentOf(route)}
                                aria-current=${route.name === this.route.name ? 'page' : nothing}
                            >
                                <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icon(name)}</svg>
                                ${text(title)}
                            </a>
                        `,
                    )}
                </nav>
            </header>
        `
    }

    private welcome(): TemplateResult {
        return html`
            <main class="welcome" data-part="welcome">
                ${mark()}
                <h1>${text('app.welcome')}</h1>
                <p class="quiet">${text('app.welcome.text')}</p>
                <button class="primary large" @click=${signIn}>${text('app.sign-in')}</button>
            </main>
        `
    }

    private missing(): TemplateResult {
        return html`
            <div class="welcome" role="alert">
                <p>${text('app.missing')}</p>
                <button class="primary" @click=${() => location.reload()}>${text('app.reload')}</button>
            </div>
        `
    }

    private skip(): void {
        void (this.shown && focusHeading(this.shown))
    }
}

async function focusHeading(screen: HTMLElement): Promise<void> {
    await (screen as Partial<LitElement>).updateComplete
    screen.shadowRoot?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

function mark(): TemplateResult {
    return html`
        <svg class="mark" viewBox="0 0 48 48" aria-hidden="true">
            <g fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round">
                <circle cx="24" cy="24" r="19" opacity="0.25" />
                <path d="M24 5a19 19 0 1 1-16.500 28.500" />
            </g>
            <circle cx="24" cy="24" r="8" fill="currentColor" />
        </svg>
    `
}

customElements.define('lilt-app', App)

declare global {
    interface HTMLElementTagNameMap {
        'lilt-app': App
    }
}
