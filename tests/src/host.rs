//! What a public static host does with files: packs them, and sends the headers of `_headers`.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use brotli::enc::BrotliEncoderParams;

struct File {
    plain: Bytes,
    /// Only of what packing makes smaller: pictures are packed already.
    packed: Option<Bytes>,
    headers: HeaderMap,
}

type Files = Arc<HashMap<String, File>>;

/// A host of every file of a folder.
pub(crate) fn routes(folder: &Path) -> Result<Router> {
    let rules = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let mut files = HashMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.file_type()?.is_file() && name != "_headers" {
            let plain = fs::read(entry.path())?;
            files.insert(name.clone(), file(&name, plain, &rules)?);
        }
    }
    Ok(Router::new().fallback(answer).with_state(Arc::new(files)))
}

fn file(name: &str, plain: Vec<u8>, rules: &str) -> Result<File> {
    let media_type = media_type(name);
    let mut headers = headers(rules, name)?;
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    headers.insert(VARY, HeaderValue::from_static("Accept-Encoding"));
    // What a host says of a file whose name may stay while its content changes.
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("max-age=0, must-revalidate"));
    let packed = (!media_type.starts_with("image/png"))
        .then(|| pack(&plain))
        .transpose()?;
    Ok(File {
        plain: plain.into(),
        packed: packed.map(Bytes::from),
        headers,
    })
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        Some("xml") => "application/xml",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn pack(plain: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let best = BrotliEncoderParams::default();
    brotli::BrotliCompress(&mut &*plain, &mut packed, &best)?;
    Ok(packed)
}

/// The headers that a file's rules add up to: a later rule may take back what an earlier one says.
fn headers(rules: &str, name: &str) -> Result<HeaderMap> {
    let mut headers = HeaderMap::new();
    let mut applies = false;
    for line in rules.lines().filter(|line| !line.trim().is_empty()) {
        if !line.starts_with(' ') {
            let path = line.trim().trim_start_matches('/');
            applies = path == name || path == "*";
        } else if applies && let Some(gone) = line.trim().strip_prefix("! ") {
            headers.remove(gone);
        } else if applies {
            let (key, value) = line
                .split_once(':')
                .with_context(|| format!("`{line}` in _headers is no header"))?;
            headers.insert(
                key.trim().parse::<HeaderName>()?,
                HeaderValue::from_str(value.trim())?,
            );
        }
    }
    Ok(headers)
}

async fn answer(State(files): State<Files>, uri: Uri, asked: HeaderMap) -> Response {
    let name = match uri.path().trim_start_matches('/') {
        "" => "index.html",
        name => name,
    };
    let Some(file) = files.get(name) else {
        return (StatusCode::NOT_FOUND, "There is no such file.").into_response();
    };
    let unpacks = asked
        .get(ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.split(',').any(|name| name.trim() == "br"));
    let mut headers = file.headers.clone();
    let body = match &file.packed {
        Some(packed) if unpacks => {
            headers.insert(CONTENT_ENCODING, HeaderValue::from_static("br"));
            packed.clone()
        }
        _ => file.plain.clone(),
    };
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn a_later_rule_takes_back_what_an_earlier_one_says() {
        let rules = "/*\n  A: 1\n  B: 2\n\n/embed.html\n  ! A\n  A: 3\n\n/x.css\n  C: 4\n";
        let value = |name: &str, key: &str| {
            let all = headers(rules, name).unwrap();
            all.get(key).map(|value| value.to_str().unwrap().to_owned())
        };
        assert_eq!(value("index.html", "a").as_deref(), Some("1"));
        assert_eq!(value("embed.html", "a").as_deref(), Some("3"));
        assert_eq!(value("embed.html", "b").as_deref(), Some("2"));
        assert_eq!(value("embed.html", "c"), None);
    }
}
