//! The dispute as data and questions, with no clock, no I/O and no web.
