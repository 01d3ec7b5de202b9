/** What the script in every console's page may weigh, bytes; the build fails beyond it. */
export const readerBudget = { minified: 45_000, gzip: 15_000 } as const;
