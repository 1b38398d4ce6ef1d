/** The coverage report: lists of what is missing, and figures beside what is asked for. */
export const coverage: string = `
meter { inline-size: 9rem; vertical-align: middle; }
.gap-list { border-top: 1px solid var(--line); padding-block: 0.35rem; }
.gap-list h3 { display: inline; font-size: 1.05rem; }
.gap-list .standards { columns: 24rem; margin-top: 0.5rem; }
.gap-list .standards li { break-inside: avoid; }
.enough { color: var(--answer); font-weight: 600; }
.short { color: var(--alert); font-weight: 600; }
`;
