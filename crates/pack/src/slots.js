// Twin of slots.rs.
const SLOTS = 16;
const slots = new Uint8Array((WAYS * 16) << SLOTS);
// The slots four bytes at a time, the first in the lowest place: `fill` would take a sixth of all time.
const quarters = new Int32Array(slots.buffer);
const chosen = new Int32Array(WAYS);
const choose = (begun) => {
  for (let way = 0; way < WAYS; way += 1) {
    const found = hash(ways[way], begun);
    const at = ((way << SLOTS) | (found >>> (32 - SLOTS))) * 16;
    const owner = (found >>> 6) & 0xff;
    if (slots[at] !== owner) {
      const first = at >> 2;
      quarters[first] = owner;
      quarters[first + 1] = 0;
      quarters[first + 2] = 0;
      quarters[first + 3] = 0;
    }
    chosen[way] = at;
  }
};
