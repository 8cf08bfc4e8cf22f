// Twin of context.rs.
const WAYS = 4;
const hash = (one, other) => {
  const both = Math.imul(one, 0x2c1b3c6d) ^ other;
  return Math.imul(both ^ (both >>> 15), 0x9e3779b1);
};
// 1 in code, else 0.
let inCode = 0;
let [latest, word] = [0, 0];
const ways = new Int32Array(WAYS);
const readContext = (byte) => {
  latest = (latest << 8) | byte;
  const small = byte | 0x20;
  word = (small >= 0x61 && small <= 0x7a) || byte > 0x7f ? hash(word, small) : 0;
  if (inCode) readCode(byte);
};
const lookBack = () => {
  if (inCode) {
    ways[0] = hash(operations & 0xff, part);
    ways[1] = hash(operations, part);
    ways[2] = hash(hash(operations, older), part);
    ways[3] = hash(whole, part);
  } else {
    ways[0] = latest & 0xff;
    ways[1] = latest & 0xffff;
    ways[2] = latest;
    ways[3] = hash(word, latest & 0xff);
  }
  for (let way = 0; way < WAYS; way += 1) ways[way] = hash(ways[way], 2 * way + inCode);
};
const partOf = (begun) => {
  if (!inCode) return begun;
  return place ? 512 + 8 * (operations & 0xff) + Math.min(place, 7) : 256 + begun;
};
