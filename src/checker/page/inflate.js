// Unpacks what gzip has packed (RFC 1951 and 1952), for browsers that cannot do it themselves. The page packs what it unpacks: nothing
// from outside comes here.
function gunzip(packed) {
  const BASE_LENGTH = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
  const MORE_LENGTH = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
  const BASE_DISTANCE = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
    6145, 8193, 12289, 16385, 24577];
  const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
  const LONGEST = 15;
  const size = new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0, true);
  const out = new Uint8Array(size);
  // A header without a name or anything else that is optional.
  let at = 10, written = 0, held = 0, holding = 0;

  const bits = count => {
    while (holding < count) {
      held |= packed[at++] << holding;
      holding += 8;
    }
    const value = held & ((1 << count) - 1);
    held >>>= count;
    holding -= count;
    return value;
  };

  // For each run of the longest code's bits: the symbol that it begins with, and how many bits that has.
  const table = lengths => {
    const counts = new Uint16Array(LONGEST + 1), next = new Uint16Array(LONGEST + 2), symbols = new Uint16Array(1 << LONGEST);
    for (const length of lengths) counts[length]++;
    counts[0] = 0;
    for (let length = 1; length <= LONGEST; length++) next[length + 1] = (next[length] + counts[length]) << 1;
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      let code = next[length]++, turned = 0;
      for (let bit = 0; bit < length; bit++, code >>= 1) turned = (turned << 1) | (code & 1);
      for (let run = turned; run < 1 << LONGEST; run += 1 << length) symbols[run] = (symbol << 4) | length;
    });
    return symbols;
  };

  const symbol = symbols => {
    while (holding < LONGEST && at < packed.length) {
      held |= packed[at++] << holding;
      holding += 8;
    }
    const found = symbols[held & ((1 << LONGEST) - 1)];
    held >>>= found & 15;
    holding -= found & 15;
    return found >> 4;
  };

  const described = () => {
    const literals = bits(5) + 257, distances = bits(5) + 1, described = bits(4) + 4;
    const lengths = new Array(19).fill(0);
    for (let index = 0; index < described; index++) lengths[ORDER[index]] = bits(3);
    const codes = table(lengths), all = [];
    while (all.length < literals + distances) {
      const code = symbol(codes);
      if (code < 16) {
        all.push(code);
        continue;
      }
      const again = code === 16 ? all[all.length - 1] : 0;
      let times = code === 16 ? 3 + bits(2) : code === 17 ? 3 + bits(3) : 11 + bits(7);
      while (times-- > 0) all.push(again);
    }
    return [table(all.slice(0, literals)), table(all.slice(literals))];
  };

  const usual = () => {
    const literals = Array.from({ length: 288 }, (_, index) => (index < 144 ? 8 : index < 256 ? 9 : index < 280 ? 7 : 8));
    return [table(literals), table(new Array(30).fill(5))];
  };

  const block = ([literals, distances]) => {
    for (;;) {
      const code = symbol(literals);
      if (code < 256) {
        out[written++] = code;
        continue;
      }
      if (code === 256) return;
      let length = BASE_LENGTH[code - 257] + bits(MORE_LENGTH[code - 257]);
      const far = symbol(distances);
      const distance = BASE_DISTANCE[far] + bits(far < 2 ? 0 : (far >> 1) - 1);
      for (; length > 0; length--, written++) out[written] = out[written - distance];
    }
  };

  const stored = () => {
    at -= holding >> 3;
    held = holding = 0;
    const length = packed[at] | (packed[at + 1] << 8);
    out.set(packed.subarray(at + 4, at + 4 + length), written);
    at += 4 + length;
    written += length;
  };

  for (let last = 0; last === 0;) {
    last = bits(1);
    const kind = bits(2);
    if (kind === 0) stored();
    else block(kind === 1 ? usual() : described());
  }
  return out;
}
