const CODE = /(<(pre|code|script|style|textarea)\b[\s\S]*?<\/\2>)/gi;

/** Changes a text except for code and scripts in it, where brackets and addresses are only text. */
export function outsideCode(text: string, change: (part: string) => string): string {
  const parts = text.split(CODE).filter((_, index) => index % 3 !== 2);
  return parts.map((part, index) => (index % 2 === 1 ? part : change(part))).join('');
}
