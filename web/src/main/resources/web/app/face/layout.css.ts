import { css } from 'lit'

/** Where dial and controls stand: on a watch, on a round one, on a phone and on what is wider than high. */
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
        inset-block-start: calc(50% - 0.355 * min(100cqw, 100cqh));
        inset-inline: 0;
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

    @container face (max-width: 480px) and (max-height: 560px) {
        .layout {
            grid-template:
                'stage stage stage' minmax(0, 1fr)
                'stop pause more' auto
                / minmax(0, 1fr) auto minmax(0, 1fr);
            gap: var(--space-1) var(--space-4);
            padding: 0 0 var(--space-2);
            overflow: hidden;
        }

        .layout.over,
        .layout.read-only {
            grid-template:
                'stage stage' minmax(0, 1fr)
                'listen leave' auto
                / minmax(0, 1fr) minmax(0, 1fr);
            padding: 0 var(--space-4) var(--space-2);
        }

        .layout.over .leave {
            grid-column: 1 / -1;
        }

        .leave,
        .listen {
            min-block-size: 52px;
            min-inline-size: 0;
            padding-inline: var(--space-3);
            font-size: var(--text-body);
        }

        .stop {
            justify-self: end;
            inline-size: auto;
        }

        .more {
            grid-area: more;
            display: inline-flex;
            justify-self: start;
        }

        .extras {
            display: none;
        }

        .extras.open {
            grid-area: stage;
            z-index: 3;
            display: grid;
            grid-template:
                'back skip' auto
                'extend extend' auto
                'switches switches' auto
                / minmax(0, 1fr) minmax(0, 1fr);
            gap: var(--space-3);
            align-content: center;
            inline-size: 100%;
            block-size: 100%;
            padding: var(--space-3) 12cqw;
            overflow: auto;
            background: var(--color-background);
        }

        .extras.open > * {
            justify-self: stretch;
        }
    }

    @container face (max-width: 300px) and (max-height: 560px) {
        .layout {
            column-gap: var(--space-2);
        }
    }

    /* A round one has no corners: all of it stands in the circle. */
    @container face (max-width: 480px) and (min-aspect-ratio: 9/10) and (max-aspect-ratio: 10/9) {
        .layout {
            grid-template: 'stage' minmax(0, 1fr) / minmax(0, 1fr);
            padding: 0;
        }

        .layout.over,
        .layout.read-only {
            grid-template: 'stage' minmax(0, 1fr) / minmax(0, 1fr);
            padding: 0;
        }

        .stop,
        .pause,
        .more,
        .leave,
        .listen,
        .layout.over .leave {
            grid-area: stage;
            place-self: end center;
            z-index: 4;
            margin-block-end: 12.5cqh;
        }

        .leave,
        .listen {
            min-block-size: 44px;
        }

        .listen {
            inline-size: 44px;
            padding: 0;
            overflow: hidden;
            translate: -56px 0;
            font-size: 0;
        }

        .listen .icon {
            inline-size: 24px;
            block-size: 24px;
        }

        .layout:not(.over) .leave {
            translate: 28px 0;
        }

        .stop {
            translate: -66px -2.5cqh;
        }

        .more {
            translate: 66px -2.5cqh;
        }

        .words {
            padding-block-end: 21cqh;
        }

        .dial .number {
            margin-block: 0.6cqmin;
            font-size: 28cqmin;
        }

        .words > .next {
            display: none;
        }

        .dial[data-scene='end'] .number {
            font-size: 20cqmin;
        }

        .dial[data-scene='end'] .next {
            display: block;
            margin-block-start: 1cqmin;
        }

        .dial:not(.has-number) .text {
            font-size: max(13px, 5.1cqmin);
            line-height: 1.22;
        }

        .dial .ready {
            padding-block-end: 24cqmin;
        }

        .extras.open {
            padding: 11cqh 19cqw 32cqh;
            gap: var(--space-2);
            border-radius: 50%;
        }
    }
`
