/** A value of Liquid's own (`forloop`): it has fields, and is no hash to walk over. */
export abstract class LoopDrop {}
