import type { ResourceType } from '../../ports/resource.ts';

/** Messages to whoever sits at the terminal, or reads the step's output. Standard output is left to answers. */
export function createConsoleType(): ResourceType {
  return {
    name: 'console',
    kinds: ['message'],
    async open(_config, context) {
      return {
        name: context.name,
        type: 'console',
        messages: {
          async send({ subject, text }) {
            process.stderr.write(`${subject === undefined ? '' : `${subject}\n`}${text}\n`);
            return 'sent';
          },
        },
        close: async () => undefined,
      };
    },
  };
}
