import { RIG } from './rig.ts';

/** Where a server of the rig is, started now if nobody asked for it before; or why there is none. */
export async function askRig(name: 'postgres' | 's3'): Promise<RigAnswer> {
  const rig = process.env[RIG];
  if (rig === undefined) return { missing: 'the rig is opened by test/global-setup.ts only' };
  const answer = await fetch(`${rig}/${name}`);
  return (await answer.json()) as RigAnswer;
}

export type RigAnswer =
  { readonly url: string; readonly missing?: never } | { readonly url?: never; readonly missing: string };
