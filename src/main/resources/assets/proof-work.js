// The work itself, beside the page: for each of sixteen pieces a number that gives a SHA-256 with so many zero bits at its head
// (access.proof.Challenge). Written out, since browsers give their own SHA-256 to pages over https alone.
const PIECES = 16;
const K = new Int32Array(64);
const START = new Int32Array(8);
// The first 32 bits of the fractional parts of square roots and cube roots of primes (FIPS 180-4, 4.2.2 and 5.3.3).
for (let n = 2, count = 0; count < 64; n++) {
  let prime = true;
  for (let d = 2; d * d <= n && prime; d++) prime = n % d !== 0;
  if (prime) {
    if (count < 8) START[count] = fraction(Math.sqrt(n));
    K[count++] = fraction(Math.cbrt(n));
  }
}
const w = new Int32Array(64);

function fraction(root) {
  return (root - Math.floor(root)) * 4294967296 | 0;
}

// The first word of the SHA-256 of 40 bytes: the seed, the piece, the number.
function head(seed, piece, number) {
  for (let i = 0; i < 8; i++) w[i] = seed[i];
  w[8] = piece;
  w[9] = number;
  w[10] = 0x80000000 | 0;
  w[11] = w[12] = w[13] = w[14] = 0;
  w[15] = 320;
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15], y = w[i - 2];
    w[i] = w[i - 16] + w[i - 7]
        + ((x >>> 7 | x << 25) ^ (x >>> 18 | x << 14) ^ x >>> 3)
        + ((y >>> 17 | y << 15) ^ (y >>> 19 | y << 13) ^ y >>> 10);
  }
  let a = START[0], b = START[1], c = START[2], d = START[3], e = START[4], f = START[5], g = START[6], h = START[7];
  for (let i = 0; i < 64; i++) {
    const first = h + ((e >>> 6 | e << 26) ^ (e >>> 11 | e << 21) ^ (e >>> 25 | e << 7)) + (e & f ^ ~e & g) + K[i] + w[i] | 0;
    const second = ((a >>> 2 | a << 30) ^ (a >>> 13 | a << 19) ^ (a >>> 22 | a << 10)) + (a & b ^ a & c ^ b & c) | 0;
    h = g;
    g = f;
    f = e;
    e = d + first | 0;
    d = c;
    c = b;
    b = a;
    a = first + second | 0;
  }
  return a + START[0] | 0;
}

// The signature, which is Base64 for addresses, as eight words.
function words(signature) {
  const bytes = atob(signature.replace(/-/g, "+").replace(/_/g, "/"));
  const seed = new Int32Array(8);
  for (let i = 0; i < 32; i++) seed[i >> 2] |= bytes.charCodeAt(i) << 24 - 8 * (i & 3);
  return seed;
}

self.onmessage = event => {
  const [, bits, signature] = event.data.split(".");
  const seed = words(signature);
  const numbers = [];
  for (let piece = 0; piece < PIECES; piece++) {
    let number = 0;
    while (head(seed, piece, number) >>> 32 - bits !== 0) number++;
    numbers.push(number.toString(36));
  }
  self.postMessage(numbers.join("."));
};
