// Twin of coder.rs: reads the bits that stand there as one number.
// In an array, because engines put a variable of 32 bits in a box of its own whenever it changes.
const LOW = 0;
const HIGH = 1;
const NUMBER = 2;
const interval = new Int32Array([0, -1, 0]);
let taken = 0;
const take = () => {
  interval[NUMBER] = (interval[NUMBER] << 8) | packed[taken];
  taken += 1;
};
while (taken < 4) take();
const readBit = (chance) => {
  let low = interval[LOW];
  let high = interval[HIGH];
  const range = (high - low) | 0;
  const middle = (low + Math.imul(range >>> 16, chance) + (Math.imul(range & 0xffff, chance) >>> 16)) | 0;
  const bit = interval[NUMBER] >>> 0 <= middle >>> 0 ? 1 : 0;
  if (bit) high = middle;
  else low = (middle + 1) | 0;
  while ((low ^ high) >>> 24 === 0) {
    low <<= 8;
    high = (high << 8) | 0xff;
    take();
  }
  interval[LOW] = low;
  interval[HIGH] = high;
  return bit;
};
