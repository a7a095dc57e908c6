/** A failure of the user's work (not of Millrace): its message is shown as it is, without a stack. */
export class StepError extends Error {
  readonly kind: StepErrorKind;
  /** Whether another attempt may help. Never for failed contracts and checks. */
  readonly retryable: boolean;

  constructor(message: string, options: StepErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StepError';
    this.kind = options.kind ?? 'user';
    this.retryable = options.retryable ?? this.kind === 'user';
  }
}

export type StepErrorKind = 'user' | 'contract' | 'check';

export interface StepErrorOptions {
  readonly kind?: StepErrorKind;
  readonly retryable?: boolean;
  readonly cause?: unknown;
}
