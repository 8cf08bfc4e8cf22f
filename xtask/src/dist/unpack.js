// Unpacks LZMA, as its specification describes it (https://www.7-zip.org/sdk.html, in the public
// domain). Browsers unpack deflate themselves, which leaves a fifth more; and what others have
// written for this weighs more than it saves.
const unpack = (packed) => {
  const [literalContext, literalPlace, place] = [packed[0] % 9, Math.floor(packed[0] / 9) % 5, Math.floor(packed[0] / 45)];
  const size = new DataView(packed.buffer, packed.byteOffset).getUint32(5, true);
  const out = new Uint8Array(size);

  // Where each kind of choice keeps its probabilities.
  const [MATCH, REP, REP_0, REP_1, REP_2, REP_0_LONG] = [0, 192, 204, 216, 228, 240];
  const [SLOT, SPECIAL, ALIGN, LENGTH, REP_LENGTH, LITERAL] = [432, 688, 816, 832, 1346, 1860];
  const chances = new Uint16Array(LITERAL + (0x300 << (literalContext + literalPlace))).fill(1024);

  let at = 14;
  let code = 0;
  let range = 0xffffffff;
  for (let count = 0; count < 4; count += 1) code = code * 256 + packed[at++];
  const refill = () => {
    if (range < 0x1000000) {
      range *= 256;
      code = code * 256 + packed[at++];
    }
  };
  const bit = (index) => {
    const chance = chances[index];
    const bound = (range >>> 11) * chance;
    const one = code >= bound;
    if (one) {
      range -= bound;
      code -= bound;
      chances[index] = chance - (chance >> 5);
    } else {
      range = bound;
      chances[index] = chance + ((2048 - chance) >> 5);
    }
    refill();
    return one ? 1 : 0;
  };
  const evenBits = (count) => {
    let value = 0;
    for (let done = 0; done < count; done += 1) {
      range >>>= 1;
      const one = code >= range ? 1 : 0;
      code -= one * range;
      value = value * 2 + one;
      refill();
    }
    return value;
  };
  const tree = (base, count) => {
    let node = 1;
    for (let done = 0; done < count; done += 1) node = node * 2 + bit(base + node);
    return node - (1 << count);
  };
  const backwards = (base, count) => {
    let [node, value] = [1, 0];
    for (let done = 0; done < count; done += 1) {
      const next = bit(base + node);
      node = node * 2 + next;
      value += next << done;
    }
    return value;
  };
  const length = (base, where) => {
    if (!bit(base)) return tree(base + 2 + (where << 3), 3);
    if (!bit(base + 1)) return 8 + tree(base + 130 + (where << 3), 3);
    return 16 + tree(base + 258, 8);
  };

  let state = 0;
  let [back0, back1, back2, back3] = [0, 0, 0, 0];
  let done = 0;
  while (done < size) {
    const where = done & ((1 << place) - 1);
    if (!bit(MATCH + (state << 4) + where)) {
      const before = done > 0 ? out[done - 1] : 0;
      const context = ((done & ((1 << literalPlace) - 1)) << literalContext) + (before >> (8 - literalContext));
      const base = LITERAL + 0x300 * context;
      let letter = 1;
      if (state >= 7) {
        let like = out[done - back0 - 1];
        while (letter < 0x100) {
          const wanted = (like >> 7) & 1;
          like <<= 1;
          const got = bit(base + ((1 + wanted) << 8) + letter);
          letter = letter * 2 + got;
          if (wanted !== got) break;
        }
      }
      while (letter < 0x100) letter = letter * 2 + bit(base + letter);
      out[done++] = letter;
      state = state < 4 ? 0 : state - (state < 10 ? 3 : 6);
      continue;
    }
    let count;
    if (bit(REP + state)) {
      if (!bit(REP_0 + state)) {
        if (!bit(REP_0_LONG + (state << 4) + where)) {
          state = state < 7 ? 9 : 11;
          out[done] = out[done - back0 - 1];
          done += 1;
          continue;
        }
      } else if (!bit(REP_1 + state)) {
        [back0, back1] = [back1, back0];
      } else if (!bit(REP_2 + state)) {
        [back0, back1, back2] = [back2, back0, back1];
      } else {
        [back0, back1, back2, back3] = [back3, back0, back1, back2];
      }
      count = length(REP_LENGTH, where);
      state = state < 7 ? 8 : 11;
    } else {
      [back1, back2, back3] = [back0, back1, back2];
      count = length(LENGTH, where);
      state = state < 7 ? 7 : 10;
      back0 = tree(SLOT + (Math.min(count, 3) << 6), 6);
      if (back0 > 3) {
        const slot = back0;
        const bits = (slot >> 1) - 1;
        back0 = (2 + (slot & 1)) * 2 ** bits;
        back0 += slot < 14 ? backwards(SPECIAL + back0 - slot, bits) : evenBits(bits - 4) * 16 + backwards(ALIGN, 4);
      }
    }
    for (count += 2; count > 0; count -= 1) {
      out[done] = out[done - back0 - 1];
      done += 1;
    }
  }
  return out;
};
