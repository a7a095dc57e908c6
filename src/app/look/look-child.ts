import module from 'node:module';
import { serveLooks } from './serve-looks.ts';
import { resolveProduct } from '../resolve-product.ts';

/** The process in which a daemon's sensors look at what is outside. */
module.enableCompileCache();
resolveProduct();
serveLooks();
