// In slices of a tenth of a second, as long as an answer may take: a turn of the browser's own costs
// time too. By messages, which browsers do not hold up in tabs that lie behind, as they do with timers.
const turns = new MessageChannel();
const turn = () => new Promise((go) => {
  turns.port1.onmessage = go;
  turns.port2.postMessage(0);
});
let since = 0;
while (done < size) {
  if (performance.now() - since > 100) {
    await turn();
    since = performance.now();
  }
  for (const end = Math.min(done + 1000, size); done < end; ) readByte();
}
turns.port1.close();
return plain;
