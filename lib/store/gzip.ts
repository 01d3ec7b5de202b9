/** Writes piece by piece, each only when the one before is taken: however much it is, no more than a piece stands in memory. */
async function through(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const write = async (): Promise<void> => {
    for await (const bytes of pieces) await writer.write(bytes as Uint8Array<ArrayBuffer>);
    await writer.close();
  };
  const read = new Response(stream.readable).arrayBuffer();
  const [result] = await Promise.all([
    read,
    write().catch(async (error) => {
      await writer.abort(error).catch(() => {});
      throw error;
    }),
  ]);
  return new Uint8Array(result);
}

async function* encoded(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield new TextEncoder().encode(text);
}

/** These texts, one after the other. */
export const pack = (texts: AsyncIterable<string>): Promise<Uint8Array> =>
  through(encoded(texts), new CompressionStream('gzip'));

/** Rejects where the bytes are not what {@link pack} gave. */
export const unpack = async (bytes: Uint8Array): Promise<string> =>
  new TextDecoder().decode(await through([bytes], new DecompressionStream('gzip')));
