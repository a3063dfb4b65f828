import { css } from 'lit'

/** Buttons, switches and the lines on top of the dial. */
export const controlsStyle = css`
    .icon {
        flex: none;
        inline-size: 1.5em;
        block-size: 1.5em;
        fill: none;
        stroke: currentcolor;
        stroke-width: 2;
        stroke-linecap: round;
        stroke-linejoin: round;
    }

    .layout > button,
    .extras > button {
        touch-action: manipulation;
    }

    .pause,
    .back,
    .skip {
        border-color: transparent;
        background: var(--color-surface-quiet);
    }

    .round {
        inline-size: 60px;
        block-size: 60px;
        padding: 0;
        border-radius: 50%;
    }

    .pause.round {
        inline-size: 76px;
        block-size: 76px;
        background: var(--color-accent-quiet);
        color: var(--color-accent);
        font-size: 1.25rem;
    }

    .pause .icon {
        stroke-width: 3;
    }

    .pause .icon.filled,
    .back .icon,
    .skip .icon {
        fill: currentcolor;
    }

    .extend {
        min-inline-size: 8rem;
    }

    .extend[aria-disabled='true'] {
        border-color: var(--color-line);
        color: var(--color-text-quiet);
        cursor: default;
    }

    .stop .short {
        display: none;
    }

    .stop {
        min-block-size: 56px;
        border-color: transparent;
        background: var(--color-danger);
        color: var(--color-on-danger);
        font-weight: 650;
    }

    .more {
        padding: 0;
        inline-size: 52px;
        block-size: 52px;
        border-color: transparent;
        background: var(--color-surface-quiet);
    }

    .more .icon {
        stroke-width: 2.6;
    }

    .switches {
        display: flex;
        justify-content: center;
        gap: var(--space-2);
    }

    .switch-button {
        position: relative;
        flex: 1 1 4.25rem;
        flex-direction: column;
        gap: 2px;
        min-inline-size: 4.25rem;
        min-block-size: 60px;
        padding: var(--space-2) var(--space-1);
        border-radius: var(--radius);
        border-color: var(--color-line);
        color: var(--color-text-quiet);
        font-size: var(--text-small);
        font-weight: 500;
    }

    .switch-button[aria-checked='true'] {
        border-color: transparent;
        background: var(--color-accent-quiet);
        color: var(--color-accent);
    }

    .switch-button[aria-checked='false'] .icon {
        opacity: 0.75;
    }

    .switch-button[aria-checked='false'] .slash {
        position: absolute;
        inset-block-start: calc(var(--space-2) + 0.75em);
        inline-size: 1.9em;
        block-size: 2px;
        border-radius: 1px;
        background: currentcolor;
        rotate: -45deg;
    }

    .top p {
        max-inline-size: min(48cqw, 17rem);
        padding: 3px var(--space-3);
        border-radius: 999px;
        background: var(--color-notice);
        color: var(--color-on-notice);
        font-size: clamp(13px, 3.4cqmin, 16px);
        font-weight: 550;
        line-height: 1.2;
        text-align: center;
        text-wrap: balance;
    }

    .top .notice-line {
        position: absolute;
        inset-block-start: max(var(--space-2), calc(50cqh - 0.5 * min(100cqw, 100cqh) - 3.5rem));
        max-inline-size: min(74cqw, 26rem);
        padding: var(--space-2) var(--space-4);
        border-radius: var(--radius);
        box-shadow: var(--shadow);
    }

    .keys-button {
        border-color: transparent;
        color: var(--color-text-quiet);
        font-size: var(--text-small);
    }

    kbd {
        min-inline-size: 1.8em;
        padding: 1px 6px;
        border: 1px solid var(--color-line-strong);
        border-radius: 6px;
        font: inherit;
        text-align: center;
    }

    @media (hover: hover) {
        .stop:not(:disabled):hover {
            background: color-mix(in srgb, var(--color-danger) 88%, var(--color-text));
        }

        .switch-button[aria-checked='true']:not(:disabled):hover {
            background: color-mix(in srgb, var(--color-accent-quiet) 88%, var(--color-text));
        }

        .dial .ready:hover {
            background: color-mix(in srgb, var(--color-accent) 92%, var(--color-text));
        }
    }

    @media (forced-colors: active) {
        .switch-button[aria-checked='true'] {
            outline: 3px solid Highlight;
        }

        .stop {
            border: 3px solid ButtonText;
        }
    }
`
