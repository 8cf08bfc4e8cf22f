// Twin of slots.rs.
const SLOTS = 16;
const slots = new Uint8Array((WAYS * 16) << SLOTS);
const quarters = new Int32Array(slots.buffer);
const chosen = new Int32Array(WAYS);
const choose = (begun) => {
  for (let way = 0; way < WAYS; way += 1) {
    const found = hash(ways[way], begun);
    const at = ((way << SLOTS) | (found >>> (32 - SLOTS))) * 16;
    const owner = (found >>> 6) & 0xff;
    if (slots[at] !== owner) {
      quarters.fill(0, at / 4, at / 4 + 4);
      slots[at] = owner;
    }
    chosen[way] = at;
  }
};
