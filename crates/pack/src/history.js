// Twin of history.rs.
const MOST = [40, 40, 15, 8, 6, 5];
const KEPT = 4;
const after = (history, bit) => {
  const counts = [...history];
  counts[bit] += 1;
  counts[1 - bit] = Math.min(counts[1 - bit], KEPT);
  const more = counts[1] > counts[0] ? 1 : 0;
  const [most, least] = [counts[more], counts[1 - more]];
  if (most <= MOST[least]) return counts;
  counts[more] = least > 1 ? Math.floor((most * (least - 1) + (least >> 1)) / least) : most - 1;
  counts[1 - more] = least > 1 ? least - 1 : least;
  return counts;
};
// For each history two: the one that it becomes with a zero, and with a one.
const next = [];
const histories = [[0, 0]];
for (let at = 0; at < histories.length; at += 1) {
  for (const bit of [0, 1]) {
    const counts = after(histories[at], bit);
    const known = histories.findIndex(([zeros, ones]) => zeros === counts[0] && ones === counts[1]);
    next.push(known < 0 ? histories.push(counts) - 1 : known);
  }
}
const firstChance = ([zeros, ones]) => Math.floor(WHOLE / (2 * (zeros + ones + 1))) * (2 * ones + 1);
