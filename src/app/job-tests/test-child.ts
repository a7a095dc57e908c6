import module from 'node:module';
import { Socket } from 'node:net';
import { carryOutTest } from '../../run/job-tests/carry-out-test.ts';
import type { PreparedTest } from '../../run/job-tests/job-tests.ts';
import { openMockDatabase } from '../../run/mocks/mock-database/mock-database.ts';
import { createResourceTypes } from '../resource-types.ts';
import { resolveProduct } from '../resolve-product.ts';
import { createTestLane } from './test-lane.ts';

/** The process in which tests of job types run whose code is not the product's: asked by messages, one test after another. */
module.enableCompileCache();
resolveProduct();
refuseConnections();
const [, , folder = '', projectFolder = ''] = process.argv;
const realType = createResourceTypes();
const database = await openMockDatabase({ type: await realType('duckdb'), folder, name: 'isolated tests' });
const lane = createTestLane({ database, realType, projectFolder });
process.on('message', (test) => {
  // Only the parent sends messages.
  void carryOutTest(test as PreparedTest, lane).then((result) => process.send?.(result));
});
process.once('disconnect', () => process.exit(0));

/** Where the network cannot be taken away, code that asks for a connection in the usual ways is told that there is none. */
function refuseConnections(): void {
  Socket.prototype.connect = () => {
    throw new Error('A test reaches nothing outside: there is no network in it.');
  };
}
