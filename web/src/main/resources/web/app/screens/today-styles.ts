import { css } from 'lit'

export const todayStyles = css`
    :host {
        width: min(100%, 68rem);
    }

    .columns {
        display: grid;
        gap: var(--space-5);
    }

    .what {
        flex: 1 1 12rem;
    }

    .week {
        display: grid;
        grid-template-columns: minmax(6rem, 9.5rem) 1fr;
        align-items: center;
        gap: var(--space-4);
        min-height: 11.5rem;
    }

    .week.waiting {
        grid-template-columns: 1fr;
        justify-items: center;
    }

    .more {
        display: inline-flex;
        align-items: center;
        min-height: var(--target);
        width: fit-content;
        font-weight: 550;
    }

    .relief {
        display: flex;
        align-items: center;
        gap: var(--space-4);
        min-height: 72px;
        padding: var(--space-3) var(--space-4);
        border: 1.5px solid var(--kind-strength);
        border-radius: var(--radius);
        background: var(--color-surface);
        color: var(--color-text);
        text-decoration: none;
    }

    .relief .icon {
        width: 32px;
        height: 32px;
        color: var(--kind-strength);
    }

    .relief strong {
        display: block;
        font-size: var(--text-large);
        font-weight: 650;
        line-height: 1.3;
    }

    .relief .small {
        color: var(--color-text-quiet);
    }

    .blocks {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
        gap: var(--space-3);
    }

    .blocks li {
        display: flex;
    }

    .block {
        display: grid;
        grid-template-columns: 1fr auto;
        grid-template-rows: auto 1fr auto;
        flex: 1;
        gap: var(--space-2) var(--space-3);
        color: var(--color-text);
        text-decoration: none;
    }

    .block .title {
        font-size: var(--text-large);
        font-weight: 650;
        line-height: 1.3;
    }

    .block .length {
        font-variant-numeric: tabular-nums;
        font-weight: 550;
        color: var(--color-accent);
        white-space: nowrap;
        line-height: 1.55;
    }

    .block .why,
    .block .positions {
        grid-column: 1 / -1;
    }

    @media (hover: hover) {
        .block:hover,
        .relief:hover {
            border-color: var(--color-accent);
        }
    }

    @media (max-width: 30rem) {
        .what {
            flex-basis: 100%;
        }
    }

    @media (max-width: 22rem) {
        .week {
            grid-template-columns: 1fr;
            justify-items: center;
        }

        .week .ring {
            width: 60%;
        }
    }

    @media (min-width: 56rem) {
        .columns {
            grid-template-columns: minmax(20rem, 26rem) 1fr;
            align-items: start;
            gap: var(--space-6);
        }
    }
`
