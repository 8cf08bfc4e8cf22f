// Twin of mixer.rs.
const INPUTS = WAYS + 2;
const inputs = new Int32Array(INPUTS);
const weights = new Int32Array((2 * LENGTHS + 512 + 8 * 256) * INPUTS).fill(2500);
const sum = (one, other) => {
  let all = 0;
  for (let input = 0; input < INPUTS; input += 1) {
    all = (all + Math.imul(inputs[input], weights[one + input] + weights[other + input])) | 0;
  }
  return all >> 14;
};
const weigh = (one, other, error) => {
  if (Math.abs(error) < 1000) return;
  for (let input = 0; input < INPUTS; input += 1) {
    const change = (Math.imul(inputs[input], error) + (1 << 17)) >> 18;
    weights[one + input] += change;
    weights[other + input] += change;
  }
};
