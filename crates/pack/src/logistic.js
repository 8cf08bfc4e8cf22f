// Twin of logistic.rs.
const END = 2560;
const WHOLE = 1 << 22;
const squashed = new Int32Array(2 * END);
for (let step = 0, odds = 1; step < END; step += 1) {
  squashed[END + step] = (65536 * odds) / (1 + odds);
  squashed[END - step] = 65536 - squashed[END + step];
  odds *= 1.0039138893383475;
}
squashed[0] = squashed[1];
const stretched = new Int32Array(4096);
for (let chance = 0, at = 0; chance < 4096; chance += 1) {
  while (squashed[at] < chance * 16 + 8) at += 1;
  stretched[chance] = at - END;
}
const squash = (point) => squashed[Math.max(1 - END, Math.min(END - 1, point)) + END];
const stretch = (chance) => stretched[chance >> 10];
