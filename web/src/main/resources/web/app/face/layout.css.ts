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
            'stage stage stage' minmax(min(100cqw, 62cqh), 1fr)
            'back pause skip' auto
            'extend extend extend' auto
            'switches switches switches' auto
            'stop stop stop' auto
            / 1fr auto 1fr;
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

    .stop {
        grid-area: stop;
        inline-size: calc(100% - 2 * var(--space-4));
    }

    .more,
    .keys-button {
        display: none;
    }

    .top {
        position: absolute;
        inset-block-start: max(8%, calc(50% - 0.5 * min(100cqw, 100cqh) + 0.13 * min(100cqw, 100cqh)));
        inset-inline: 0;
        z-index: 2;
        display: flex;
        flex-direction: column;
        align-items: center;
        gap: var(--space-1);
        pointer-events: none;
    }

    .read-only .layout {
        grid-template:
            'stage stage stage' minmax(min(100cqw, 62cqh), 1fr)
            'pause pause pause' auto
            / 1fr auto 1fr;
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
                / 1fr auto 1fr;
            gap: var(--space-1) var(--space-4);
            padding: 0 0 var(--space-2);
            overflow: hidden;
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
                / 1fr 1fr;
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

    /* A round one has no corners: all of it stands in the circle. */
    @container face (max-width: 480px) and (min-aspect-ratio: 9/10) and (max-aspect-ratio: 10/9) {
        .layout {
            grid-template: 'stage' minmax(0, 1fr) / minmax(0, 1fr);
            padding: 0;
        }

        .stop,
        .pause,
        .more {
            grid-area: stage;
            place-self: end center;
            z-index: 4;
            margin-block-end: 12.5cqh;
        }

        .stop {
            translate: calc(-100% - 1cqw) -2.5cqh;
        }

        .more {
            translate: calc(100% + 1cqw) -2.5cqh;
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
