import { css } from 'lit'

/** The round part of the face: lengths are parts of the dial, and words stay in the circle within the rings. */
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

    /* The first thing that is read aloud stands in the middle. */
    .ready-title {
        order: -1;
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
        /* Without this, each line of text gets a ground of its own, which hides parts of the lines beside it. */
        .words,
        .words * {
            forced-color-adjust: none;
            color: CanvasText;
        }

        .bar .line {
            border: 1px solid CanvasText;
        }

        .bar .line i {
            background: Highlight;
        }

        .dial .ready {
            border: 3px solid ButtonText;
        }
    }
`
