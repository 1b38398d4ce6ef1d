/** Why something is not done: in words for whoever asked for it, with what to do instead. */
export class Refusal extends Error {}
