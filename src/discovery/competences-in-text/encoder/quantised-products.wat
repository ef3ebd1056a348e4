;; The dot products of one vector with many rows of small integers, eight numbers at a time. vectors.ts has it as bytes; a test keeps them equal.
(module
  (import "memory" "memory" (memory 1))
  ;; vector: the address of the 16-bit numbers; rows: the address of the rows of 8-bit numbers, each as long as the vector;
  ;; end: the address behind the rows; width: the numbers in a row, a multiple of 8; products: the address for the 32-bit sums.
  (func (export "multiply") (param $vector i32) (param $rows i32) (param $end i32) (param $width i32) (param $products i32)
    (local $at i32) (local $until i32) (local $sum v128)
    (loop $row
      (if (i32.lt_u (local.get $rows) (local.get $end))
        (then
          (local.set $sum (v128.const i32x4 0 0 0 0))
          (local.set $at (local.get $vector))
          (local.set $until (i32.add (local.get $rows) (local.get $width)))
          (loop $eight
            (local.set $sum
              (i32x4.add
                (local.get $sum)
                (i32x4.dot_i16x8_s (v128.load (local.get $at)) (v128.load8x8_s (local.get $rows)))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (local.set $rows (i32.add (local.get $rows) (i32.const 8)))
            (br_if $eight (i32.lt_u (local.get $rows) (local.get $until))))
          (i32.store
            (local.get $products)
            (i32.add
              (i32.add (i32x4.extract_lane 0 (local.get $sum)) (i32x4.extract_lane 1 (local.get $sum)))
              (i32.add (i32x4.extract_lane 2 (local.get $sum)) (i32x4.extract_lane 3 (local.get $sum)))))
          (local.set $products (i32.add (local.get $products) (i32.const 4)))
          (br $row))))))
