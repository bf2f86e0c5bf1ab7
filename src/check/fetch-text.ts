/** The text at an address. If it cannot be fetched, the error names the address. */
export async function fetchText(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: Error) => {
    const {code} = (cause.cause ?? {}) as {code?: string};
    throw new Error(`${address} cannot be fetched (${code ?? cause.message}).`);
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}.`);
  return response.text();
}
