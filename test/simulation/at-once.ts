/** A port whose operations answer at once: how the simulator's stores are written. */
export type AtOnce<Port> = {
  readonly [Operation in keyof Port]: Port[Operation] extends (...args: infer Args) => Promise<infer Answer>
    ? (...args: Args) => Answer
    : never;
};
