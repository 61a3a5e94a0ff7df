//! The cipher RC4: a key gives a row of bytes, with which a text is mixed.

pub(super) struct Rc4 {
    state: [u8; 256],
    i: u8,
    j: u8,
}

impl Rc4 {
    /// The key has at least one byte.
    pub(super) fn new(key: &[u8]) -> Self {
        let mut state: [u8; 256] = std::array::from_fn(|nth| nth as u8);
        let mut j = 0_u8;
        for (i, byte) in (0..256).zip(key.iter().cycle()) {
            j = j.wrapping_add(state.get(i).copied().unwrap_or_default()).wrapping_add(*byte);
            state.swap(i, usize::from(j));
        }
        Self { state, i: 0, j: 0 }
    }

    /// The next byte of the row.
    pub(super) fn next(&mut self) -> u8 {
        let at = |state: &[u8; 256], nth: u8| state.get(usize::from(nth)).copied().unwrap_or_default();
        self.i = self.i.wrapping_add(1);
        let one = at(&self.state, self.i);
        self.j = self.j.wrapping_add(one);
        let other = at(&self.state, self.j);
        self.state.swap(usize::from(self.i), usize::from(self.j));
        at(&self.state, one.wrapping_add(other))
    }

    pub(super) fn mix(&mut self, bytes: &mut [u8]) {
        bytes.iter_mut().for_each(|byte| *byte ^= self.next());
    }
}

#[cfg(test)]
mod tests {
    use super::Rc4;

    #[test]
    fn a_known_text_is_mixed_as_everywhere() {
        for (key, text, mixed) in [
            ("Key", "Plaintext", [0xBB, 0xF3, 0x16, 0xE8, 0xD9, 0x40, 0xAF, 0x0A, 0xD3].as_slice()),
            ("Wiki", "pedia", &[0x10, 0x21, 0xBF, 0x04, 0x20]),
        ] {
            let mut bytes = text.as_bytes().to_vec();
            Rc4::new(key.as_bytes()).mix(&mut bytes);
            assert_eq!(bytes, mixed);
        }
    }
}
