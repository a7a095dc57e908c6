/** Where shared fixtures lie in a project: `fixtures/SET/ASSET.csv`. */
export const FIXTURES_FOLDER = 'fixtures';

/** The endings that a shared fixture may have, in the order in which they are looked for. */
export const FIXTURE_ENDINGS = ['.yaml', '.yml', '.json', '.ndjson', '.csv', '.parquet'];
