/** Where Millrace keeps its own files for a project, relative to the project. */
export const STATE_FOLDER = '.millrace';
