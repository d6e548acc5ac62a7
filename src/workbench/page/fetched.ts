/** Reads a file that the workbench's own server has. @throws Error with the address and the status. */
async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} cannot be read (${response.status}).`);
  return response;
}

export async function fetchText(address: string): Promise<string> {
  return (await fetched(address)).text();
}

export async function fetchBytes(address: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetched(address)).arrayBuffer());
}

/** Names of the example workbooks. */
export async function fetchExamples(): Promise<string[]> {
  const names: unknown = await (await fetched("/examples/")).json();
  return Array.isArray(names) ? names.map(String) : [];
}
