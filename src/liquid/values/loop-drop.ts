/** One of Liquid's own values (`forloop`): it has fields, but is not a hash to iterate over. */
export abstract class LoopDrop {}
