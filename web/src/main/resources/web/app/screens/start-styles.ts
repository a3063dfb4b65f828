import { css } from 'lit'

export const startStyles = css`
    .refusal {
        border: 2px solid var(--color-danger);
    }

    .refusal:focus {
        outline: none;
    }

    .guidance {
        padding: var(--space-3) var(--space-4);
        border-radius: var(--radius-small);
        background: var(--color-notice);
        color: var(--color-on-notice);
    }

    .guidance a:not(.button) {
        color: inherit;
    }

    h3 {
        font-size: var(--text-body);
    }

    .exercises li {
        display: flex;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-2) 0;
        border-top: 1px solid var(--color-line);
    }

    .exercises li:first-child {
        border-top: 0;
    }

    .exercises .quiet {
        text-align: right;
    }

    .live {
        justify-content: space-between;
    }
`
