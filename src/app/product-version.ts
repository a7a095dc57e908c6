import manifest from '../../package.json' with { type: 'json' };

/** The version of Millrace, as in its package. */
export const PRODUCT_VERSION: string = manifest.version;
