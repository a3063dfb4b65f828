import { css } from 'lit'

/** Where dial and controls stand, on a phone and on what is wider than high. */
export const layoutStyle = css`
    :host {
        container: face / size;
        position: relative;
        inline-size: 100%;
        block-size: 100dvh;
        background: var(--color-background);
        color: var(--color-text);
        user-select: none;
        -webkit-user-select: none;
    }

    .layout {
        display: grid;
        grid-template:
            'stage stage stage' minmax(max(9rem, min(100cqw, 100cqh - 20.5rem)), 1fr)
            'back pause skip' auto
            'extend extend extend' auto
            'switches switches switches' auto
            'stop stop stop' auto
            / minmax(0, 1fr) auto minmax(0, 1fr);
        gap: var(--space-3) var(--space-4);
        align-items: center;
        justify-items: center;
        block-size: 100%;
        max-inline-size: 34rem;
        margin-inline: auto;
        padding: max(var(--space-1), env(safe-area-inset-top)) 0 max(var(--space-4), env(safe-area-inset-bottom));
        overflow: hidden auto;
    }

    .stage {
        container: stage / size;
        grid-area: stage;
        position: relative;
        display: grid;
        place-items: center;
        inline-size: 100%;
        block-size: 100%;
    }

    .extras {
        display: contents;
    }

    .back {
        grid-area: back;
        justify-self: end;
    }

    .pause {
        grid-area: pause;
    }

    .skip {
        grid-area: skip;
        justify-self: start;
    }

    .extend {
        grid-area: extend;
    }

    .switches {
        grid-area: switches;
        margin-block: var(--space-2);
    }

    /* Where all this is too high for the screen, the rest scrolls beneath it. */
    .stop {
        grid-area: stop;
        position: sticky;
        inset-block-end: 0;
        z-index: 2;
        inline-size: calc(100% - 2 * var(--space-4));
    }

    .more,
    .keys-button {
        display: none;
    }

    .top {
        position: absolute;
        inset: 0;
        padding-block-start: calc(50cqh - 0.355 * min(100cqw, 100cqh));
        z-index: 2;
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--space-1);
        pointer-events: none;
    }

    .leave {
        grid-area: leave;
        min-inline-size: 10rem;
    }

    .listen {
        grid-area: listen;
    }

    .layout.over,
    .layout.read-only {
        grid-template:
            'stage' minmax(max(9rem, min(100cqw, 100cqh - 20.5rem)), 1fr)
            'listen' auto
            'leave' auto
            / minmax(0, 1fr);
        padding-block-end: max(var(--space-5), env(safe-area-inset-bottom));
    }

    @container face (min-width: 640px) and (min-aspect-ratio: 5/4) {
        .layout {
            grid-template:
                'stage . . .' 1fr
                'stage back pause skip' auto
                'stage extend extend extend' auto
                'stage switches switches switches' auto
                'stage stop stop stop' auto
                'stage keys keys keys' auto
                'stage . . .' 1fr
                / minmax(0, 1fr) 1fr auto 1fr;
            grid-template-columns: minmax(0, 1fr) minmax(5rem, 7.5rem) auto minmax(5rem, 7.5rem);
            max-inline-size: 76rem;
            padding-inline: var(--space-4) var(--space-5);
        }

        .stop {
            inline-size: 100%;
        }

        .layout.over,
        .layout.read-only {
            grid-template:
                'stage .' 1fr
                'stage listen' auto
                'stage leave' auto
                'stage .' 1fr
                / minmax(0, 1fr) 18rem;
        }
    }

    @container face (min-width: 640px) and (min-aspect-ratio: 5/4) and (min-height: 560px) {
        .layout {
            row-gap: var(--space-5);
        }

        .keys-button {
            grid-area: keys;
            display: inline-flex;
        }
    }
`
