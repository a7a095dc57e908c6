/** Whether a queued run that has begun has its place: NULL, or it has given it back, or asks for it again. */
export const TURNS = `
ALTER TABLE run ADD COLUMN turn TEXT;
`;
