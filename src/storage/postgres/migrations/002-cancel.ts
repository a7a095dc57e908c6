/** Runs whose end somebody asked for, by whatever process. */
export const CANCEL = `
ALTER TABLE run ADD COLUMN cancel_reason text, ADD COLUMN cancel_force boolean NOT NULL DEFAULT false;
`;
