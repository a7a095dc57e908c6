import { createResourceTypes } from '../../src/app/resource-types.ts';
import type { JsonMap } from '../../src/std/json.ts';
import { createTestContext } from './test-context.ts';
import { useResource } from './used-resource.ts';

/** Opens a resource, uses it, says so, and never closes it: to be killed. Arguments: type, config as JSON, project folder. */
const [type = '', config = '{}', folder = ''] = process.argv.slice(2);
const found = await createResourceTypes()(type);
await useResource(await found.open(JSON.parse(config) as JsonMap, createTestContext(folder)));
process.stdout.write('used\n');
setInterval(() => undefined, 60_000);
