// Twin of recurrence.rs.
const [LEAST, FAR, LENGTHS] = [6, 40, 32];
const plain = new Uint8Array(size);
const places = new Int32Array(1 << 18);
const byLength = new Int32Array(LENGTHS << 8).fill((WHOLE / 4) * 3);
const byPair = new Int32Array(1 << 16).fill((WHOLE / 4) * 3);
let [done, from, agree] = [0, 0, 0];
let [askedLength, askedPair] = [0, 0];
const told = () => (agree < 16 ? agree : Math.min(16 + ((agree - 16) >> 2), LENGTHS - 1));
const chanceToRecur = (byte) => {
  askedLength = (told() << 8) | byte;
  askedPair = hash(latest & 0xffff, byte) >>> 16;
  return squash((stretch(byLength[askedLength]) + 2 * stretch(byPair[askedPair])) >> 2);
};
const find = () => {
  let all = 0;
  for (let at = done - LEAST; at < done; at += 1) all = hash(all, plain[at]);
  const known = all >>> 14;
  from = places[known];
  places[known] = done;
  if (!from) return;
  while (agree < Math.min(FAR, from) && plain[from - agree - 1] === plain[done - agree - 1]) agree += 1;
  if (agree < LEAST) agree = 0;
};
const readRecurrence = (byte) => {
  if (agree) {
    const came = byte === plain[from];
    const target = came ? WHOLE - 1 : 0;
    byLength[askedLength] += (target - byLength[askedLength]) >> 5;
    byPair[askedPair] += (target - byPair[askedPair]) >> 5;
    from += 1;
    agree = came ? agree + 1 : 0;
  }
  plain[done] = byte;
  done += 1;
  if (!agree && done >= LEAST) find();
};
