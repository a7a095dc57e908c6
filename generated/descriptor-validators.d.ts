/* Made from schema/ and jobtypes/ by `npm run generate`. Do not edit. */
/** Whether a value fits schema/job.schema.json#/$defs/written. */
export declare const isWrittenJob: (value: unknown) => boolean;

/** Whether a value fits schema/project.schema.json. */
export declare const isProject: (value: unknown) => boolean;

/** Whether a value fits schema/jobtype.schema.json. */
export declare const isJobTypeManifest: (value: unknown) => boolean;

/** Whether a value fits schema/resourcetype.schema.json. */
export declare const isResourceTypeManifest: (value: unknown) => boolean;

/** Whether a value is a config of the built-in job type of that name. */
export declare const CONFIG_VALIDATORS: Readonly<Record<string, (value: unknown) => boolean>>;
