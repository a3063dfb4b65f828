import { css } from 'lit'

/** The room that a screen takes, and what stands at its top. */
export const screenLayout = css`
    :host {
        width: min(100%, 44rem);
        margin-inline: auto;
        padding: var(--space-5) var(--space-4) var(--space-6);
    }

    :host([wide]) {
        width: min(100%, 68rem);
    }

    h1:focus {
        outline: none;
    }

    .icon {
        flex: none;
        width: 24px;
        height: 24px;
    }

    @media (max-height: 32rem) {
        :host {
            padding-top: var(--space-3);
        }
    }

    @media (min-width: 60rem) {
        :host {
            padding-block: var(--space-6);
        }
    }

    @media print {
        :host {
            width: auto;
            padding: 0;
        }
    }
`
