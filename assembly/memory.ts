/** Elements of plain arrays in linear memory, by their address. */

// @ts-ignore: decorator
@inline
export function int(at: usize, i: i32): i32 {
	return load<i32>(at + ((<usize>i) << 2));
}

// @ts-ignore: decorator
@inline
export function setInt(at: usize, i: i32, value: i32): void {
	store<i32>(at + ((<usize>i) << 2), value);
}

// @ts-ignore: decorator
@inline
export function double(at: usize, i: i32): f64 {
	return load<f64>(at + ((<usize>i) << 3));
}

// @ts-ignore: decorator
@inline
export function setDouble(at: usize, i: i32, value: f64): void {
	store<f64>(at + ((<usize>i) << 3), value);
}

// @ts-ignore: decorator
@inline
export function byte(at: usize, i: i32): u32 {
	return load<u8>(at + (<usize>i));
}

// @ts-ignore: decorator
@inline
export function setByte(at: usize, i: i32, value: u32): void {
	store<u8>(at + (<usize>i), <u8>value);
}

/** Neighbours of `v`. */
// @ts-ignore: decorator
@inline
export function degree(offsets: usize, v: i32): i32 {
	return int(offsets, v + 1) - int(offsets, v);
}
