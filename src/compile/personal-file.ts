/** One person's own settings, beside the project file and never committed. */
export const PERSONAL_FILE = 'millrace.local.yaml';
