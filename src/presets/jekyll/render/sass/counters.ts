/** Where the thread counts, in memory that it shares with its caller: answers, and questions it has begun to answer. */
export const [ANSWERED, BEGUN] = [0, 1] as const;
