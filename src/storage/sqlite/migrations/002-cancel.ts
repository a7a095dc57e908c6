/** Runs whose end somebody asked for, by whatever process. */
export const CANCEL = `
ALTER TABLE run ADD COLUMN cancel_reason TEXT;
ALTER TABLE run ADD COLUMN cancel_force INTEGER NOT NULL DEFAULT 0;
`;
