import { css } from 'lit'

export const weekScreenStyles = css`
    :host {
        width: min(100%, 68rem);
    }

    .heading {
        display: grid;
        grid-template-columns: auto 1fr auto;
        align-items: center;
        gap: var(--space-3);
        text-align: center;
    }

    .step {
        width: var(--target);
        padding: 0;
        border-color: transparent;
    }

    .figure-line {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-2);
        font-weight: 400;
        font-size: var(--text-body);
    }

    .figure {
        font-size: var(--text-figure);
        font-weight: 650;
        letter-spacing: -0.03em;
        line-height: 1;
        font-variant-numeric: tabular-nums;
    }

    .columns {
        display: grid;
        gap: var(--space-5);
    }

    .waiting {
        display: grid;
        place-content: center;
        min-height: 20rem;
        color: var(--color-text-quiet);
    }

    @media (min-width: 56rem) {
        .heading {
            grid-template-columns: auto auto auto;
            justify-content: start;
            text-align: left;
        }

        .heading div {
            order: -1;
            margin-right: var(--space-4);
        }

        .columns {
            grid-template-columns: 1fr minmax(20rem, 24rem);
            align-items: start;
        }
    }

    @media print {
        .screen {
            display: none;
        }
    }
`
