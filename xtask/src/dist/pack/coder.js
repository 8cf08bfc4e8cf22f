// Twin of coder.rs: reads the bits that stand there as one number.
let [low, high, value, taken] = [0, -1, 0, 0];
const take = () => {
  value = (value << 8) | packed[taken];
  taken += 1;
};
for (let byte = 0; byte < 4; byte += 1) take();
const readBit = (chance) => {
  const range = (high - low) | 0;
  const middle = (low + Math.imul(range >>> 16, chance) + (Math.imul(range & 0xffff, chance) >>> 16)) | 0;
  const bit = value >>> 0 <= middle >>> 0 ? 1 : 0;
  if (bit) high = middle;
  else low = (middle + 1) | 0;
  while ((low ^ high) >>> 24 === 0) {
    low <<= 8;
    high = (high << 8) | 0xff;
    take();
  }
  return bit;
};
