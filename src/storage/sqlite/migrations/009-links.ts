/** What chains the events of a run: see `event-link.ts`. */
export const LINKS = `
ALTER TABLE event ADD COLUMN link TEXT;
`;
