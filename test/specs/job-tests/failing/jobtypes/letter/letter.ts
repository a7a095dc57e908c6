import { writeFile } from 'node:fs/promises';
import { defineJobType } from 'millrace';

export default defineJobType<{ readonly to: string; readonly how?: 'ask' | 'leave' | 'spawn' }>({
  async execute({ config, outputs, spawn }) {
    if (config.how === 'ask') await fetch('http://127.0.0.1:9/');
    if (config.how === 'leave') process.exit(7);
    if (config.how === 'spawn') await spawn(['curl', 'http://127.0.0.1:9/']);
    const [output] = Object.values(outputs);
    if (output !== undefined) await writeFile(output.path, `Dear ${config.to}, ${process.env['MILLRACE_SECRET_OF_A_TEST'] ?? 'nothing'}`);
  },
});
