import { defineJobType, StepError } from '../../src/plugin.ts';

/** Sends one message. One that is held back, because there were too many, is no failure: it is counted in a later one. */
export default defineJobType<NotifyConfig>({
  async execute({ config, resources, outputs, attempt, signal, log, emit }) {
    const { channel } = resources;
    if (channel?.messages === undefined)
      throw new StepError(`"${channel?.name ?? 'channel'}" takes no messages.`, { retryable: false });
    const to = listOf(config.to);
    const message = {
      text: config.message,
      key: attempt.key,
      ...(config.subject === undefined ? {} : { subject: config.subject }),
      ...(to.length === 0 ? {} : { to }),
    };
    const state = await channel.messages.send(message, signal);
    if (state === 'held_back')
      log.warn(
        `"${channel.name}" had too many messages lately: this one is held back, and the next one will count it.`,
      );
    for (const asset of Object.keys(outputs)) emit.materialized(asset, { metadata: { channel: channel.name, state } });
  },
});

interface NotifyConfig {
  readonly message: string;
  readonly subject?: string;
  readonly to?: string | readonly string[];
}

function listOf(names: string | readonly string[] | undefined): readonly string[] {
  if (names === undefined) return [];
  return typeof names === 'string' ? [names] : names;
}
