/** Where bytes are found again: `skip` bytes into what the file holds from `offset` on, decompressed if need be. */
export interface Place {
  offset: number;
  skip: number;
}

export interface Piece {
  bytes: Uint8Array;
  place: Place;
}

const lineFeed = 0x0a;
const nothing: Piece = { bytes: new Uint8Array(), place: { offset: 0, skip: 0 } };

/** Reads pieces as one run of bytes. At the end of the file it says so, instead of giving nothing again and again. */
export class ByteReader {
  readonly #source: AsyncGenerator<Piece>;
  #piece = nothing;
  /** How much of the piece has been taken. */
  #taken = 0;

  constructor(source: AsyncGenerator<Piece>) {
    this.#source = source;
  }

  /** Where the next byte is. */
  get place(): Place {
    const { offset, skip } = this.#piece.place;
    return { offset, skip: skip + this.#taken };
  }

  /** What is at hand and not yet taken: at least one byte, unless the file has ended. */
  async rest(): Promise<Uint8Array> {
    while (this.#taken >= this.#piece.bytes.length) {
      const { done, value } = await this.#source.next();
      if (done) return nothing.bytes;
      this.#piece = value;
      this.#taken = 0;
    }
    return this.#piece.bytes.subarray(this.#taken);
  }

  /** Takes bytes that `rest` gave. */
  take(count: number): void {
    this.#taken += count;
  }

  /** The next few bytes, which stay; fewer only at the end of the file. */
  async peek(count: number): Promise<Uint8Array> {
    let rest = await this.rest();
    while (rest.length > 0 && rest.length < count) {
      const { done, value } = await this.#source.next();
      if (done) break;
      this.#piece = { bytes: Buffer.concat([rest, value.bytes]), place: this.place };
      this.#taken = 0;
      rest = this.#piece.bytes;
    }
    return rest.subarray(0, count);
  }

  /** Passes over `count` bytes, and gives each part of them to `see`. False if the file ends before. */
  async pass(count: number, see: (part: Uint8Array) => unknown = () => {}): Promise<boolean> {
    for (let left = count; left > 0; ) {
      const part = (await this.rest()).subarray(0, left);
      if (part.length === 0) return false;
      see(part);
      this.take(part.length);
      left -= part.length;
    }
    return true;
  }

  /** Everything up to and including the next `end`; null if the file, or `most` bytes, end before. */
  async upTo(end: number, most: number): Promise<Buffer | null> {
    const parts: Uint8Array[] = [];
    for (let size = 0; size < most; ) {
      const rest = (await this.rest()).subarray(0, most - size);
      if (rest.length === 0) return null;
      const at = rest.indexOf(end);
      const part = at < 0 ? rest : rest.subarray(0, at + 1);
      parts.push(part);
      this.take(part.length);
      size += part.length;
      if (at >= 0) return Buffer.concat(parts);
    }
    return null;
  }

  /** The next line with its end; null as for `upTo`. */
  line(mostBytes: number): Promise<Buffer | null> {
    return this.upTo(lineFeed, mostBytes);
  }

  async close(): Promise<void> {
    await this.#source.return(undefined);
  }
}
