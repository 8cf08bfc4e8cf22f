// Twin of model.rs.
const SURE = 50000;
const ones = new Int32Array(2 * WAYS * 256);
histories.forEach((history, at) => {
  for (let way = 0; way < 2 * WAYS; way += 1) ones[way * 256 + at] = firstChance(history);
});
const again = new Int32Array(2 * LENGTHS).fill(WHOLE / 2);
inputs[WAYS + 1] = 256;
// `expected` has a one before its bits, or is 0.
const readBits = (expected, expectation) => {
  lookBack();
  const kind = inCode * WAYS * 256;
  let begun = 1;
  let half = 1;
  for (let shift = 7; shift >= 0; shift -= 1) {
    if (shift % 4 === 3) {
      choose(begun);
      half = 1;
    }
    const expects = expected >> (shift + 1) === begun;
    const guess = (expected >> shift) & 1;
    for (let way = 0; way < WAYS; way += 1) {
      inputs[way] = stretch(ones[kind + way * 256 + slots[chosen[way] + half]]);
    }
    inputs[WAYS] = expects ? stretch(again[expectation]) * (2 * guess - 1) : 0;
    const one = (expects ? expectation : 0) * INPUTS;
    const other = (2 * LENGTHS + partOf(begun)) * INPUTS;
    const chance = squash(sum(one, other));
    const bit = readBit(chance);

    weigh(one, other, (bit << 16) - chance);
    for (let way = 0; way < WAYS; way += 1) {
      const cell = chosen[way] + half;
      const history = slots[cell];
      const known = kind + way * 256 + history;
      ones[known] += (bit * (WHOLE - 1) - ones[known]) >> 7;
      slots[cell] = next[2 * history + bit];
    }
    if (expects) again[expectation] += ((bit === guess ? WHOLE - 1 : 0) - again[expectation]) >> 7;
    begun = 2 * begun + bit;
    half = 2 * half + bit;
  }
  return begun & 0xff;
};
const readByte = () => {
  const edge = code.indexOf(done);
  if (edge >= 0) inCode = 1 - (edge % 2);
  if (edge >= 0 && inCode) beginCode();
  const expected = plain[from];
  const chance = agree ? chanceToRecur(expected) : 0;
  const sure = chance >= SURE;
  let byte = expected;
  if (!sure || !readBit(chance)) byte = readBits(agree ? expected | 0x100 : 0, told() + (sure ? LENGTHS : 0));
  readContext(byte);
  readRecurrence(byte);
};
