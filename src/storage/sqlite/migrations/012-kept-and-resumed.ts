/** When each graph was asked for to be kept last, told with its first piece; and who resumed schedules and sensors last, and when. */
export const KEPT_AND_RESUMED = `
ALTER TABLE graph ADD COLUMN kept_at INTEGER NOT NULL DEFAULT 0;

ALTER TABLE schedule ADD COLUMN resumed_at INTEGER;
ALTER TABLE schedule ADD COLUMN resumed_by TEXT;

ALTER TABLE sensor ADD COLUMN resumed_at INTEGER;
ALTER TABLE sensor ADD COLUMN resumed_by TEXT;
`;
