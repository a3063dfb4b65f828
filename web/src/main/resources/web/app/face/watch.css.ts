import { css } from 'lit'

/** The face on a watch, and on a round one. */
export const watchStyle = css`
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

        .top .notice-line {
            inset-block-start: 9cqh;
            max-inline-size: 64cqw;
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

    @container face (max-width: 480px) and (max-height: 560px) {
        .stop {
            min-block-size: 52px;
            padding-inline: var(--space-3);
        }

        .stop .long {
            display: none;
        }

        .stop .short {
            display: inline;
        }

        .pause.round {
            inline-size: 60px;
            block-size: 60px;
        }

        .back,
        .skip {
            inline-size: auto;
            border-radius: 999px;
        }

        .round.back,
        .round.skip {
            block-size: 52px;
        }

        .switches {
            flex-wrap: wrap;
            margin: 0;
        }

        .switch-button {
            flex-basis: 40%;
            flex-direction: row;
            gap: 6px;
            min-block-size: 48px;
        }

        .switch-button[aria-checked='false'] .slash {
            display: none;
        }
    }

    @container face (max-width: 300px) and (max-height: 560px) {
        .stop {
            inline-size: 52px;
            padding: 0;
        }

        .stop .short {
            display: none;
        }
    }

    @container face (max-width: 480px) and (min-aspect-ratio: 9/10) and (max-aspect-ratio: 10/9) {
        .stop {
            inline-size: 52px;
            padding: 0;
        }

        .stop .short {
            display: none;
        }

        .round.back,
        .round.skip,
        .extend {
            min-block-size: 44px;
            block-size: 44px;
        }

        .switch-button {
            min-block-size: 44px;
            padding: 0 var(--space-1);
        }
    }
`
