/** Only ASCII letters are compared without regard to case. */
export const referenceKey = (id: string): string => id.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
