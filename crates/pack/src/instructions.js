// Twin of instructions.rs.
const [HEAD, FINISH, BR_TABLE, F32_CONST, F64_CONST, FURTHER] = [0xff, 0x0b, 0x0e, 0x43, 0x44, 0xfc];
const operands = new Uint8Array(256);
for (const [first, last, count] of [
  [0x02, 0x04, 1],
  [0x0c, 0x0e, 1],
  [0x10, 0x10, 1],
  [0x11, 0x11, 2],
  [0x20, 0x26, 1],
  [0x28, 0x3e, 2],
  [0x3f, 0x42, 1],
  [F32_CONST, F32_CONST, 4],
  [F64_CONST, F64_CONST, 8],
  [0xd0, 0xd0, 1],
  [0xd2, 0xd2, 1],
  [FURTHER, FURTHER, 1],
]) {
  operands.fill(count, first, last + 1);
}
let [operations, older, place, part, whole] = [0, 0, 0, 0, 0];
let [left, operand, bits, counted, depth] = [0, 0, 0, false, 0];
const nameOperation = (operation) => {
  older = (older << 8) | (operations >>> 24);
  operations = (operations << 8) | operation;
};
const beginFunction = (numbers) => {
  nameOperation(HEAD);
  place = 1;
  left = numbers;
  counted = true;
  depth = 1;
};
const beginCode = () => {
  [operations, older, part, whole, operand, bits] = [0, 0, 0, 0, 0, 0];
  beginFunction(3);
};
const readOperation = (operation) => {
  nameOperation(operation);
  left = operands[operation];
  counted = operation === BR_TABLE || operation === FURTHER;
  if (operation >= 0x02 && operation <= 0x04) depth += 1;
  else if (operation === FINISH) depth -= 1;
};
const readOperand = (byte) => {
  const operation = operations & 0xff;
  operand |= (byte & 0x7f) << bits;
  bits += 7;
  if (byte > 0x7f && operation !== F32_CONST && operation !== F64_CONST) return;
  left -= 1;
  if (left === 0 && counted) {
    counted = false;
    if (operation === HEAD) left = (2 * operand) | 0;
    else if (operation === BR_TABLE) left = (operand + 1) | 0;
    else left = { 10: 2, 11: 1 }[operand] ?? 0;
  }
  operand = 0;
  bits = 0;
};
const readCode = (byte) => {
  if (place) readOperand(byte);
  else readOperation(byte);
  part = hash(part, byte);
  place += 1;
  if (left === 0) {
    whole = part;
    part = 0;
    place = 0;
    if (depth === 0) beginFunction(2);
  }
};
