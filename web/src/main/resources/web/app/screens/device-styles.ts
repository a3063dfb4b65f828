import { css } from 'lit'

/** The look of what works here: a card for each sense. */
export const deviceStyles = css`
    .card {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
    }

    .top {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
    }

    .standing {
        flex: none;
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: var(--text-small);
        color: var(--color-text-quiet);
    }

    .standing.works {
        color: var(--color-accent);
        font-weight: 550;
    }

    .standing svg {
        width: 18px;
        height: 18px;
        fill: none;
        stroke: currentColor;
        stroke-width: 2.2;
        stroke-linecap: round;
        stroke-linejoin: round;
    }

    .haptics {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr));
        gap: var(--space-2);
    }

    .haptics button {
        padding-inline: var(--space-3);
    }

    .part {
        display: flex;
        flex-direction: column;
        gap: var(--space-3);
        margin-top: var(--space-2);
        padding-top: var(--space-4);
        border-top: 1px solid var(--color-line);
    }

    h3 {
        font-size: var(--text-body);
        font-weight: 550;
    }

    .late {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
    }

    .late input {
        flex: 1 1 9rem;
        min-width: 0;
        height: var(--target);
        accent-color: var(--color-accent);
    }

    .late output {
        min-width: 8.5rem;
        font-variant-numeric: tabular-nums;
    }

    .dot {
        flex: none;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        background: var(--color-accent);
        opacity: 0.15;
    }

    .answer:empty {
        display: none;
    }

    .answer {
        padding-left: var(--space-3);
        border-left: 3px solid var(--color-accent);
    }

    .switch {
        font-weight: 550;
    }

    @media (forced-colors: active) {
        .dot {
            background: CanvasText;
            forced-color-adjust: none;
        }
    }
`
