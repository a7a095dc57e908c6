/** How a text is coloured; a palette without colours gives texts back as they are. */
export interface Palette {
  readonly bold: Paint;
  readonly dim: Paint;
  readonly red: Paint;
  readonly green: Paint;
  readonly yellow: Paint;
  readonly blue: Paint;
  readonly cyan: Paint;
}

export type Paint = (text: string) => string;

const asItIs: Paint = (text) => text;

export const PLAIN: Palette = {
  bold: asItIs,
  dim: asItIs,
  red: asItIs,
  green: asItIs,
  yellow: asItIs,
  blue: asItIs,
  cyan: asItIs,
};
