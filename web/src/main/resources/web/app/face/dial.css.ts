import { css } from 'lit'

/** The round part of the face. Lengths are parts of the dial (`cqmin`), and words stay in the circle within the rings. */
export const dialStyle = css`
    .dial {
        container: dial / size;
        position: relative;
        inline-size: min(100cqw, 100cqh, 44rem);
        block-size: min(100cqw, 100cqh, 44rem);
        /* The square around a tip that turns is wider than the ring. */
        overflow: clip;
    }

    .dial i {
        display: block;
        font-style: normal;
    }

    .ring {
        position: absolute;
        border-radius: 50%;
    }

    .outer {
        --thickness: 3.2cqmin;
        --colour: var(--ring-exercise);
        inset: 2cqmin;
    }

    .inner {
        --thickness: 2.2cqmin;
        --colour: var(--ring-work);
        inset: 6.8cqmin;
    }

    .inner[data-of='breath'] {
        --colour: var(--ring-breath);
    }

    .inner[data-of='prepare'],
    .inner[data-of='rest'] {
        --colour: var(--color-line-strong);
    }

    .track,
    .arc {
        position: absolute;
        inset-block: 0;
        border: var(--thickness) solid var(--ring-track);
        border-radius: 50%;
    }

    .track {
        inset-inline: 0;
    }

    .half {
        position: absolute;
        inset-block: 0;
        inline-size: 50%;
        overflow: hidden;
    }

    .half.right {
        left: 50%;
    }

    .half.left {
        left: 0;
    }

    .arc {
        inline-size: 200%;
        border-color: var(--colour);
        transform: rotate(-180deg);
    }

    .right .arc {
        left: -100%;
        clip-path: inset(0 0 0 50%);
    }

    .left .arc {
        left: 0;
        clip-path: inset(0 50% 0 0);
    }

    .tip {
        position: absolute;
        inset: 0;
    }

    .tip::before {
        content: '';
        position: absolute;
        inset-block-start: 0;
        inset-inline-start: calc(50% - var(--thickness) / 2);
        inline-size: var(--thickness);
        block-size: var(--thickness);
        border-radius: 50%;
        background: var(--colour);
    }

    .empty .half,
    .empty .tip {
        display: none;
    }

    .disc {
        position: absolute;
        inset: 11.5cqmin;
        border-radius: 50%;
        background: color-mix(in srgb, var(--ring-breath) 14%, transparent);
        transform: scale(0.66);
    }

    .words {
        position: absolute;
        inset: 10cqmin;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        padding-block: 1cqmin 3cqmin;
        text-align: center;
        line-height: 1.22;
    }

    .words > p {
        max-inline-size: 66cqmin;
        text-wrap: balance;
    }

    .side {
        margin-block-end: 0.6cqmin;
        color: var(--color-text-quiet);
        font-size: max(13px, 4.1cqmin);
    }

    .words > .side,
    .words > .next {
        max-inline-size: 54cqmin;
    }

    .title {
        font-size: max(14px, 6.6cqmin);
        font-weight: 650;
        letter-spacing: -0.01em;
        line-height: 1.15;
    }

    .number {
        display: grid;
        grid-template-columns: 1fr auto 1fr;
        align-items: baseline;
        gap: 1.6cqmin;
        margin-block: 1.5cqmin 0.8cqmin;
        font-size: 31cqmin;
        font-variant-numeric: tabular-nums;
        font-weight: 600;
        letter-spacing: -0.03em;
        line-height: 0.86;
    }

    .words > .number {
        inline-size: 100%;
        max-inline-size: none;
    }

    .big {
        grid-column: 2;
    }

    .number.wide {
        font-size: 29cqmin;
    }

    .unit {
        color: var(--color-text-quiet);
        font-size: max(14px, 6cqmin);
        font-weight: 500;
        letter-spacing: 0;
        line-height: 1;
        text-align: start;
        white-space: nowrap;
    }

    .unit:empty {
        display: none;
    }

    .text {
        font-size: max(13px, 4.9cqmin);
    }

    .next {
        margin-block-start: 2cqmin;
        color: var(--color-text-quiet);
        font-size: max(13px, 4.1cqmin);
    }

    .dial:not(.has-number) .title {
        margin-block-end: 2cqmin;
    }

    .dial:not(.has-number) .text {
        font-size: max(13px, 5.6cqmin);
        line-height: 1.3;
    }

    /* At the end, the last line is the kind word. */
    .dial[data-scene='end'] .next {
        max-inline-size: 62cqmin;
        color: var(--color-text);
        font-size: max(13px, 4.9cqmin);
    }

    .dial[data-scene='end'].has-number .text {
        color: var(--color-text-quiet);
    }

    .bar {
        display: flex;
        align-items: center;
        gap: 2cqmin;
        margin-block-start: 1.5cqmin;
        font-size: max(13px, 4.6cqmin);
        font-variant-numeric: tabular-nums;
    }

    .bar .line {
        inline-size: 34cqmin;
        block-size: 2.4cqmin;
        overflow: hidden;
        border-radius: 999px;
        background: var(--ring-track);
    }

    .bar .line i {
        block-size: 100%;
        background: var(--ring-breath);
        transform-origin: 0 50%;
    }

    .dial .ready {
        position: absolute;
        inset: 11.5cqmin;
        display: flex;
        flex-direction: column;
        align-items: center;
        justify-content: center;
        gap: 2.4cqmin;
        min-inline-size: 0;
        padding: 9cqmin;
        border: 0;
        border-radius: 50%;
        background: var(--color-accent);
        color: var(--color-on-accent);
        font-weight: 500;
        line-height: 1.2;
        text-wrap: balance;
    }

    .ready-title {
        font-size: max(13px, 4.9cqmin);
    }

    .ready-label {
        font-size: max(20px, 11.5cqmin);
        font-weight: 650;
        letter-spacing: -0.02em;
        line-height: 1.05;
    }

    .ready-text {
        font-size: max(13px, 4.3cqmin);
    }

    @container dial (max-width: 260px) {
        .words > .side,
        .words > .next {
            display: none;
        }

        .number {
            font-size: 26cqmin;
        }
    }

    @media (forced-colors: active) {
        .track {
            border-width: 1px;
            border-color: CanvasText;
        }

        /* Without this, each line of text gets a ground of its own, which hides parts of the lines beside it. */
        .words,
        .words * {
            forced-color-adjust: none;
            color: CanvasText;
        }

        .outer,
        .inner,
        .inner[data-of] {
            --colour: Highlight;
        }

        .arc,
        .tip::before,
        .bar .line i {
            forced-color-adjust: none;
        }

        .bar .line {
            border: 1px solid CanvasText;
        }

        .bar .line i {
            background: Highlight;
        }

        .disc {
            border: 2px solid GrayText;
        }

        .dial .ready {
            border: 3px solid ButtonText;
        }
    }
`
