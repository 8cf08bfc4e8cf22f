//! What a file weighs after compression.

use std::io::Write;

use anyhow::Result;
use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;

/// The length after brotli, as hosts store it beforehand: the best quality, the usual window.
pub fn compressed(bytes: &[u8]) -> Result<usize> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: bytes.len(),
        ..BrotliEncoderParams::default()
    };
    let mut writer = CompressorWriter::with_params(Vec::new(), 4096, &parameters);
    writer.write_all(bytes)?;
    Ok(writer.into_inner().len())
}
