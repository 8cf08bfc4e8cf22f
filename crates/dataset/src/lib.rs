//! Hands out the dataset that the build script checked and packed.
