import type { TemplateScope } from './check-names.ts';
import { namesUsed } from './names-used.ts';
import { parseTemplate } from './parse-template.ts';
import type { Template } from './templates.ts';

/** The parts of a launch in which the tick that starts it may be named, and what is known of it there. */
export const TICK_KEYS = ['partition', 'params', 'tags', 'set'] as const;
export const TICK_SCOPE = { tick: ['date', 'time', 'at'] } as const satisfies TemplateScope;

/** Whether a text is a template that names the tick. Others of a launch are filled in by steps. */
export function namesTick(text: string): boolean {
  if (!text.includes('{{')) return false;
  const { template } = parseTemplate({ text, toSpan: () => NOWHERE });
  return template !== undefined && isOfTick(template);
}

export function isOfTick(template: Template): boolean {
  return namesUsed(template).some(({ parts }) => parts[0] === 'tick');
}

const NOWHERE = { source: { file: '', text: '' }, start: 0, end: 0 };
