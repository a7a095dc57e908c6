import type { Command, CommandContext, ExitCode } from '../command.ts';
import { type OpenedDeployment, openDeployment } from '../open-deployment.ts';
import { printJson } from '../output.ts';
import { renderStatus } from '../status/status.ts';

/** Says in one place what goes on in an environment, and what is wrong. */
export const command: Command = {
  description:
    'Say what goes on in an environment and what is not as it should be: daemons, what is deployed and whether the files here compile, runs ' +
    'that wait and why, what is late or not carried out, what is paused, and messages that could not be delivered.',
  common: ['project', 'env', 'output'],
  options: [],
  examples: ['status', 'status --env prod --output json'],
  run: showStatus,
};

async function showStatus(context: CommandContext): Promise<ExitCode> {
  const opened = await openDeployment(context);
  if (!opened.ok) return opened.error;
  try {
    return await tell(context, opened.value);
  } finally {
    await opened.value.instance.store.close();
  }
}

async function tell(
  { terminal: { out }, options }: CommandContext,
  { app, instance, scope }: OpenedDeployment,
): Promise<ExitCode> {
  const { readStatus } = await import('../../app/status/status.ts');
  const nowMs = Date.now();
  const status = await readStatus(instance, scope, nowMs);
  const compiled = await app.compile();
  const { diagnostics } = compiled;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const files = { errors, isDeployed: await isDeployed(app, compiled, status.deployment?.graph) };
  if (options.text('output') === 'json') printJson(out, { ...status, files });
  else out.write(renderStatus({ ...status, files, nowMs }, out.palette));
  return 0;
}

/** `millrace dev` makes active what has the settings of who works on it. */
async function isDeployed(
  app: OpenedDeployment['app'],
  { graph, project }: Awaited<ReturnType<OpenedDeployment['app']['compile']>>,
  hash: string | undefined,
): Promise<boolean> {
  if (graph === undefined || hash === undefined) return false;
  return graph.hash === hash || (await app.personalize(graph, project?.resourceTypes))?.graph.hash === hash;
}
