// The inner loops of the model, in AssemblyScript; compiled to kernels.wasm by training/kernels.ts.
// Weights are 8-bit integers, activations 16-bit ones, sums 32-bit: exact, so that every machine gives the same result and a
// sentence the same result alone or among others. What is done in 32-bit floats has a fixed order and no fused steps.
// Weights lie in blocks of outputs, within a block by pairs of inputs: [block][pair][output][2].

/**
 * out[row] = bias + scale × (weights · input[row]) for all rows.
 * Strides in bytes; rows are taken by fours (the buffers reach that far); outputs a multiple of 8, inputs = 2 × pairs.
 */
export function project(
  out: usize, outStride: usize, input: usize, inputStride: usize, rows: i32,
  weights: usize, scales: usize, biases: usize, outputs: i32, pairs: i32,
): void {
  for (let m = 0; m < outputs; m += 8) {
    const block = weights + <usize>m * <usize>pairs * 2
    const s0 = v128.load(scales + m * 4), s1 = v128.load(scales + m * 4, 16)
    const b0 = v128.load(biases + m * 4), b1 = v128.load(biases + m * 4, 16)
    for (let r = 0; r < rows; r += 4) {
      let x0 = input + r * inputStride, x1 = x0 + inputStride, x2 = x1 + inputStride, x3 = x2 + inputStride
      let a00 = i32x4.splat(0), a01 = a00, a10 = a00, a11 = a00, a20 = a00, a21 = a00, a30 = a00, a31 = a00
      const end = block + <usize>pairs * 16
      for (let w = block; w < end; w += 16) {
        const w0 = v128.load8x8_s(w), w1 = v128.load8x8_s(w, 8)
        let x = v128.load32_splat(x0)
        a00 = i32x4.add(a00, i32x4.dot_i16x8_s(w0, x))
        a01 = i32x4.add(a01, i32x4.dot_i16x8_s(w1, x))
        x = v128.load32_splat(x1)
        a10 = i32x4.add(a10, i32x4.dot_i16x8_s(w0, x))
        a11 = i32x4.add(a11, i32x4.dot_i16x8_s(w1, x))
        x = v128.load32_splat(x2)
        a20 = i32x4.add(a20, i32x4.dot_i16x8_s(w0, x))
        a21 = i32x4.add(a21, i32x4.dot_i16x8_s(w1, x))
        x = v128.load32_splat(x3)
        a30 = i32x4.add(a30, i32x4.dot_i16x8_s(w0, x))
        a31 = i32x4.add(a31, i32x4.dot_i16x8_s(w1, x))
        x0 += 4
        x1 += 4
        x2 += 4
        x3 += 4
      }
      let o = out + r * outStride + m * 4
      v128.store(o, scaled(a00, s0, b0))
      v128.store(o, scaled(a01, s1, b1), 16)
      o += outStride
      v128.store(o, scaled(a10, s0, b0))
      v128.store(o, scaled(a11, s1, b1), 16)
      o += outStride
      v128.store(o, scaled(a20, s0, b0))
      v128.store(o, scaled(a21, s1, b1), 16)
      o += outStride
      v128.store(o, scaled(a30, s0, b0))
      v128.store(o, scaled(a31, s1, b1), 16)
    }
  }
}

// @ts-ignore: decorator
@inline
function scaled(sum: v128, scale: v128, bias: v128): v128 {
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(sum), scale), bias)
}

/** tanh by the rational function of the Eigen library (generic_fast_tanh_float), |error| < 1e-6. */
// @ts-ignore: decorator
@inline
function tanh4(v: v128): v128 {
  const x = f32x4.max(f32x4.splat(-7.9053111), f32x4.min(f32x4.splat(7.9053111), v))
  const q = f32x4.mul(x, x)
  let p = f32x4.add(f32x4.mul(q, f32x4.splat(-2.76076847742355e-16)), f32x4.splat(2.00018790482477e-13))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(-8.60467152213735e-11))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(5.12229709037114e-08))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(1.48572235717979e-05))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(6.37261928875436e-04))
  p = f32x4.add(f32x4.mul(q, p), f32x4.splat(4.89352455891786e-03))
  let d = f32x4.add(f32x4.mul(q, f32x4.splat(1.19825839466702e-06)), f32x4.splat(1.18534705686654e-04))
  d = f32x4.add(f32x4.mul(q, d), f32x4.splat(2.26843463243900e-03))
  d = f32x4.add(f32x4.mul(q, d), f32x4.splat(4.89352518554385e-03))
  return f32x4.div(f32x4.mul(x, p), d)
}

// @ts-ignore: decorator
@inline
function sigmoid4(v: v128): v128 {
  const half = f32x4.splat(0.5)
  return f32x4.add(half, f32x4.mul(half, tanh4(f32x4.mul(half, v))))
}

/** One step of four units of one sentence: the sums of the gates in, the new state out. */
// @ts-ignore: decorator
@inline
function unit(i: v128, f: v128, g: v128, o: v128, x: usize, s: usize, cell: usize, out: usize): void {
  const gi = sigmoid4(scaled(i, v128.load(s), v128.load(x)))
  const gf = sigmoid4(scaled(f, v128.load(s, 16), v128.load(x, 16)))
  const gg = tanh4(scaled(g, v128.load(s, 32), v128.load(x, 32)))
  const go = sigmoid4(scaled(o, v128.load(s, 48), v128.load(x, 48)))
  const c = f32x4.add(f32x4.mul(gf, v128.load(cell)), f32x4.mul(gi, gg))
  v128.store(cell, c)
  const h = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(f32x4.mul(go, tanh4(c)), f32x4.splat(16384))))
  v128.store64_lane(out, i16x8.narrow_i32x4_s(h, h), 0)
}

/**
 * One direction of an LSTM layer over several sentences side by side, longest first.
 * lengths, starts: number of words and number of the first word, one i32 a sentence. inputs: for each word the address of its projected
 * input (f32, four gates for each four units). state: where the words' outputs go (i16), one row of `stride` bytes a word.
 * cells: f32, one row a sentence and one to spare. zeros: i16, a row of zeros. spare: i16, a row that nobody reads.
 */
export function recur(
  sentences: i32, lengths: usize, starts: usize, inputs: usize, inputOffset: usize, state: usize, stride: usize,
  hidden: i32, weights: usize, scales: usize, backward: i32, cells: usize, zeros: usize, spare: usize,
): void {
  const pairs = hidden >> 1
  const row = <usize>hidden * 4
  memory.fill(cells, 0, <usize>(sentences + 1) * row)
  const longest = sentences ? load<i32>(lengths) : 0
  let active = sentences
  const back: usize = backward ? stride : 0 - stride
  for (let t = 0; t < longest; t++) {
    while (load<i32>(lengths + ((active - 1) << 2)) <= t) active--
    for (let j = 0; j < hidden; j += 4) {
      const block = weights + <usize>j * <usize>pairs * 8
      const end = block + <usize>pairs * 32
      const s = scales + j * 16
      for (let r = 0; r < active; r += 2) {
        const second = r + 1 < active
        const la = load<i32>(lengths + (r << 2))
        const wa = load<i32>(starts + (r << 2)) + (backward ? la - 1 - t : t)
        const oa = state + <usize>wa * stride
        let xa = t ? oa + back : zeros
        const ia = load<usize>(inputs + (wa << 2)) + inputOffset + j * 16
        let ob = spare, xb = zeros, ib = ia
        let cb = cells + <usize>sentences * row
        if (second) {
          const lb = load<i32>(lengths + (r << 2), 4)
          const wb = load<i32>(starts + (r << 2), 4) + (backward ? lb - 1 - t : t)
          ob = state + <usize>wb * stride
          xb = t ? ob + back : zeros
          ib = load<usize>(inputs + (wb << 2)) + inputOffset + j * 16
          cb = cells + <usize>(r + 1) * row
        }
        let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0
        for (let w = block; w < end; w += 32) {
          const x = v128.load32_splat(xa), y = v128.load32_splat(xb)
          let v = v128.load8x8_s(w)
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, x))
          b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, y))
          v = v128.load8x8_s(w, 8)
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, x))
          b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, y))
          v = v128.load8x8_s(w, 16)
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, x))
          b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, y))
          v = v128.load8x8_s(w, 24)
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, x))
          b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, y))
          xa += 4
          xb += 4
        }
        unit(a0, a1, a2, a3, ia, s, cells + <usize>r * row + j * 4, oa + j * 2)
        unit(b0, b1, b2, b3, ib, s, cb + j * 4, ob + j * 2)
      }
    }
  }
}

/** out = round(scale × max(0, input + added)) as i16, for `rows` rows of `count` values (a multiple of 4). Strides in bytes. */
export function rectify(out: usize, outStride: usize, input: usize, inputStride: usize, rows: i32, count: i32, added: usize, scale: f32): void {
  for (let r = 0; r < rows; r++) {
    const a = input + r * inputStride, o = out + r * outStride
    for (let i = 0; i < count; i += 4) {
      const v = f32x4.max(f32x4.splat(0), f32x4.add(v128.load(a + i * 4), v128.load(added + i * 4)))
      const n = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v, f32x4.splat(scale))))
      v128.store64_lane(o + i * 2, i16x8.narrow_i32x4_s(n, n), 0)
    }
  }
}

/** out = max(0, input) as f32, for `rows` rows of `count` values (a multiple of 4). */
export function positive(out: usize, outStride: usize, input: usize, inputStride: usize, rows: i32, count: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let i = 0; i < count; i += 4) {
      v128.store(out + r * outStride + i * 4, f32x4.max(f32x4.splat(0), v128.load(input + r * inputStride + i * 4)))
    }
  }
}

/** Inner products of each of `rows` with each of `columns` (f32, `count` values, a multiple of 4): out[row][column]. */
export function products(out: usize, left: usize, leftStride: usize, rows: i32, right: usize, rightStride: usize, columns: i32, count: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const a = left + r * leftStride, b = right + c * rightStride
      let sum = f32x4.splat(0)
      for (let i = 0; i < count; i += 4) sum = f32x4.add(sum, f32x4.mul(v128.load(a + i * 4), v128.load(b + i * 4)))
      store<f32>(
        out + (<usize>r * columns + c) * 4,
        f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)),
      )
    }
  }
}
