import module from 'node:module';
import { serveRuns } from './serve-runs.ts';
import { resolveProduct } from '../resolve-product.ts';

/** The process in which the runs of one project are coordinated for a daemon. */
module.enableCompileCache();
resolveProduct();
serveRuns();
